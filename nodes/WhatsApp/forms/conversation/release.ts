import { addresseeOf } from '../../../../cloud-api/addressee';
import { threadControl } from '../../../../cloud-api/conversation/threadControl';
import { customerField } from '../customerField';
import type { OperationForm } from '../OperationForm';
import { noteField } from './noteField';

export const release: OperationForm = {
	name: 'Release',
	action: 'Release conversation',
	description: 'Let the conversation go back to whoever answers first on this number',
	fields: [customerField, noteField],
	body: (form) =>
		threadControl({
			action: 'release',
			customer: addresseeOf(form.text('customer')),
			metadata: form.optional('note'),
		}),
	example: { customer: '+34600111222' },
};
