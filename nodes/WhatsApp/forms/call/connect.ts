import { addresseeOf } from '../../../../cloud-api/addressee';
import { callAction } from '../../../../cloud-api/calls/callAction';
import { objects, text } from '../../../../cloud-api/reader';
import { customerField } from '../customerField';
import type { OperationForm } from '../OperationForm';
import { exampleSdp, sdpField } from './callFields';

export const connect: OperationForm = {
	name: 'Connect',
	action: 'Connect call',
	description: 'Ring a customer who has allowed it; the answer of their phone comes by webhook',
	fields: [
		customerField,
		sdpField,
		{
			displayName: 'Callback Data',
			name: 'callbackData',
			type: 'string',
			default: '',
			placeholder: 'e.g. ticket-4711',
			description: 'Comes back in the webhooks of the call; at most 512 characters',
		},
	],
	body: (form) =>
		callAction({
			action: 'connect',
			customer: addresseeOf(form.text('customer')),
			sdp: form.verbatim('sdp'),
			callbackData: form.optional('callbackData'),
		}),
	simplify: (answer) => ({ callId: text(objects(answer, 'calls')[0], 'id') ?? null }),
	example: { customer: '+34600111222', sdp: exampleSdp, callbackData: 'ticket-4711' },
};
