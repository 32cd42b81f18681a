import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const requestOfficialAccount: OperationForm = {
	name: 'Request Official Account',
	action: 'Request official account',
	description: 'Ask for the blue badge',
	fields: [
		{
			displayName: 'Request',
			name: 'request',
			type: 'json',
			default: '{}',
			required: true,
			description: 'A JSON object as Meta documents it, with the reasons and links',
		},
	],
	body: (form) => result(form.object('request')),
	example: { request: '{"parent_business_or_brand": "Wayfare"}' },
};
