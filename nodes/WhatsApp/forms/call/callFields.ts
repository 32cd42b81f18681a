import type { INodeProperties } from 'n8n-workflow';

export const callIdField: INodeProperties = {
	displayName: 'Call ID',
	name: 'callId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. wacid.ABGGFjFVU2AfAgo6V-Hc5eCgK5Gh',
	description: 'The ID of the call, as its webhook or Connect gives it',
};

export const sdpField: INodeProperties = {
	displayName: 'Session Description',
	name: 'sdp',
	type: 'string',
	typeOptions: { rows: 5 },
	default: '',
	required: true,
	placeholder: 'e.g. v=0...',
	description: 'The SDP of your WebRTC peer (RFC 8866), with one audio stream',
};

/** A description short enough for an example, with all that one must have. */
export const exampleSdp = [
	'v=0',
	'o=- 3626166318745852955 2 IN IP4 127.0.0.1',
	's=-',
	't=0 0',
	'm=audio 9 UDP/TLS/RTP/SAVPF 111',
	'a=rtpmap:111 opus/48000/2',
].join('\r\n');
