import { callAction } from '../../../../cloud-api/calls/callAction';
import type { OperationForm } from '../OperationForm';
import { callIdField, exampleSdp, sdpField } from './callFields';

export const accept: OperationForm = {
	name: 'Accept',
	action: 'Accept call',
	description: 'Take a call of a customer, within 30 to 60 seconds of its webhook',
	fields: [callIdField, sdpField],
	body: (form) =>
		callAction({ action: 'accept', callId: form.text('callId'), sdp: form.verbatim('sdp') }),
	example: { callId: 'wacid.HBgLMzQ2MDAxMTEyMjIVAgASGCBFRg', sdp: exampleSdp },
};
