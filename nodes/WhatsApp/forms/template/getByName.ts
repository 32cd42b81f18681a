import type { OperationForm } from '../OperationForm';
import { languageField } from './identityFields';
import { simplifyTemplate } from './simplifyTemplate';

export const getByName = {
	name: 'Get by Name',
	action: 'Get template by name',
	description: 'Read the template of exactly this name and language',
	fields: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. order_update',
			description: 'The name of the template',
		},
		languageField,
	],
	simplify: simplifyTemplate,
	n8nOnly: true,
	example: { name: 'order_update', language: 'en' },
} as const satisfies OperationForm;
