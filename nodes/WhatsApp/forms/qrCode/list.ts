import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const list: OperationForm = {
	name: 'Get Many',
	action: 'Get many QR codes',
	description: 'Read the codes of a number with their texts and links, newest first',
	fields: [
		{
			displayName: 'Code',
			name: 'code',
			type: 'string',
			default: '',
			placeholder: 'e.g. ANED2T5QRU7HGA',
			description: 'Only this one. Empty means all.',
		},
	],
	defaultFields: 'code,prefilled_message,deep_link_url',
	query: (form) => result({ code: form.text('code') }),
	example: {},
};
