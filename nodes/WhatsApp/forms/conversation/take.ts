import { addresseeOf } from '../../../../cloud-api/addressee';
import { threadControl } from '../../../../cloud-api/conversation/threadControl';
import { customerField } from '../customerField';
import type { OperationForm } from '../OperationForm';
import { noteField } from './noteField';

export const take: OperationForm = {
	name: 'Take',
	action: 'Take conversation',
	description: 'Take the conversation over; for the escalation partner of the number only',
	fields: [customerField, noteField],
	body: (form) =>
		threadControl({
			action: 'take',
			customer: addresseeOf(form.text('customer')),
			metadata: form.optional('note'),
		}),
	example: { customer: '+34600111222' },
};
