import { callAction } from '../../../../cloud-api/calls/callAction';
import type { OperationForm } from '../OperationForm';
import { callIdField, exampleSdp, sdpField } from './callFields';

export const preAccept: OperationForm = {
	name: 'Pre-Accept',
	action: 'Pre-Accept call',
	description: 'Set up the sound before the call is accepted, so that no word is lost',
	fields: [callIdField, sdpField],
	body: (form) =>
		callAction({ action: 'pre_accept', callId: form.text('callId'), sdp: form.verbatim('sdp') }),
	example: { callId: 'wacid.HBgLMzQ2MDAxMTEyMjIVAgASGCBFRg', sdp: exampleSdp },
};
