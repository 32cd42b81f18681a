import type { JsonObject } from '../../json';
import { known, number, object, objects, text, time } from '../../reader';
import { type Change, eachOf, receivedOf, unknownChange } from '../change';
import { addresseeOf, type Cards, cardsOf, recipientOf, senderOf } from '../identity';
import type { InboundMedia } from '../inboundContent';
import type { Parsed } from '../parsed';
import type { Identity, Received, UnknownEvent, WebhookError } from '../received';
import { errorsOf } from '../webhookError';
import { type ProblemEvent, readProblems } from './problems';

/** A call begins, ends, or has left a recording. */
export interface CallEvent extends Received {
	readonly type: 'call';
	/** The wacid. */
	readonly id: string;
	/** `connect`, `terminate`, `call_created`, `call_recording_available`, `call_transcription_available`, … */
	readonly event: string;
	readonly timestamp: number;
	/** Who called; absent when Meta does not say, as with recordings. */
	readonly direction?: 'customer' | 'business';
	readonly identity: Identity;
	/** `COMPLETED` or `FAILED`, of a call that ended. */
	readonly status?: string;
	/** Milliseconds. */
	readonly startTime?: number;
	readonly endTime?: number;
	/** Seconds. */
	readonly duration?: number;
	/** The WebRTC session description to answer, or the answer to ours. */
	readonly session?: { readonly sdpType: string; readonly sdp: string };
	readonly bizOpaqueCallbackData?: string;
	/** What a `wa.me/call` link carried. */
	readonly deeplinkPayload?: string;
	/** What a call button carried. */
	readonly ctaPayload?: string;
	/** The recording or the transcript, to be downloaded like any media. */
	readonly file?: InboundMedia;
	readonly errors: readonly WebhookError[];
}

/** A call of ours rings, or was accepted or rejected. */
export interface CallStatusEvent extends Received {
	readonly type: 'callStatus';
	/** The wacid. */
	readonly callId: string;
	/** `RINGING`, `ACCEPTED` or `REJECTED`; an open set. */
	readonly status: string;
	readonly timestamp: number;
	readonly identity: Identity;
	readonly bizOpaqueCallbackData?: string;
	readonly errors: readonly WebhookError[];
}

type CallsEvent = CallEvent | CallStatusEvent | ProblemEvent | UnknownEvent;

/** `calls`. */
export function readCalls(change: Change): readonly CallsEvent[] {
	const cards = cardsOf(objects(change.value, 'contacts'));
	const events: readonly CallsEvent[] = [
		...eachOf(change, 'calls', (raw) => call(change, raw, cards)),
		...eachOf(change, 'statuses', (raw) => callStatus(change, raw, cards)),
		...readProblems(change),
	];
	return events.length > 0 ? events : [unknownChange(change, 'nothing in it that we know')];
}

function call(change: Change, raw: JsonObject, cards: Cards): Parsed<CallEvent> {
	const id = text(raw, 'id');
	const event = text(raw, 'event');
	const timestamp = time(raw, 'timestamp');
	if (id === undefined) return { ok: false, problem: 'a call without id' };
	if (event === undefined) return { ok: false, problem: 'a call without event' };
	if (timestamp === undefined) return { ok: false, problem: 'a call without timestamp' };
	const direction = directionOf(text(raw, 'direction'));
	return {
		ok: true,
		event: {
			type: 'call',
			...receivedOf(change, raw),
			id,
			event,
			timestamp,
			identity: direction === 'business' ? addresseeOf(raw, cards) : senderOf(raw, cards),
			errors: errorsOf(raw),
			...known({
				direction,
				status: text(raw, 'status'),
				startTime: time(raw, 'start_time'),
				endTime: time(raw, 'end_time'),
				duration: number(raw, 'duration'),
				session: sessionOf(object(raw, 'session')),
				bizOpaqueCallbackData: text(raw, 'biz_opaque_callback_data'),
				deeplinkPayload: text(raw, 'deeplink_payload'),
				ctaPayload: text(raw, 'cta_payload'),
				file: fileOf(raw),
			}),
		},
	};
}

function callStatus(change: Change, raw: JsonObject, cards: Cards): Parsed<CallStatusEvent> {
	const callId = text(raw, 'id');
	const status = text(raw, 'status');
	const timestamp = time(raw, 'timestamp');
	if (callId === undefined) return { ok: false, problem: 'a call status without id' };
	if (status === undefined) return { ok: false, problem: 'a call status without status' };
	if (timestamp === undefined) return { ok: false, problem: 'a call status without timestamp' };
	return {
		ok: true,
		event: {
			type: 'callStatus',
			...receivedOf(change, raw),
			callId,
			status,
			timestamp,
			identity: recipientOf(raw, cards),
			errors: errorsOf(raw),
			...known({ bizOpaqueCallbackData: text(raw, 'biz_opaque_callback_data') }),
		},
	};
}

const directionOf = (word: string | undefined): CallEvent['direction'] =>
	word === 'USER_INITIATED' ? 'customer' : word === 'BUSINESS_INITIATED' ? 'business' : undefined;

const sessionOf = (session: JsonObject | undefined): CallEvent['session'] => {
	const sdpType = text(session, 'sdp_type');
	const sdp = text(session, 'sdp');
	return sdpType === undefined || sdp === undefined ? undefined : { sdpType, sdp };
};

/** The file of `call_recording{audio}` or `call_transcript{document}`. */
function fileOf(raw: JsonObject): InboundMedia | undefined {
	const holder = object(raw, 'call_recording') ?? object(raw, 'call_transcript');
	const file = object(holder, 'audio') ?? object(holder, 'document') ?? holder;
	const id = text(file, 'id');
	if (id === undefined) return undefined;
	return {
		id,
		...known({
			mimeType: text(file, 'mime_type'),
			sha256: text(file, 'sha256'),
			url: text(file, 'url'),
		}),
	};
}
