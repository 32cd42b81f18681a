import { authenticationUpsertBody } from '../../../../cloud-api/templates/authenticationUpsertBody';
import type { OperationForm } from '../OperationForm';
import { authenticationFields } from './authenticationFields';
import { nameField } from './identityFields';
import { readAuthentication } from './readComponents';
import { isJsonObject } from '../../../../cloud-api/json';

export const upsertAuthentication: OperationForm = {
	name: 'Create or Update Authentication',
	action: 'Create or update authentication templates',
	description: 'Create or change one authentication template in many languages at once',
	fields: [
		nameField,
		{
			displayName: 'Languages',
			name: 'languages',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. en_US, es_ES, fr',
			description: 'The language codes, separated by commas',
		},
		...authenticationFields,
		{
			displayName: 'Time to Live',
			name: 'ttlSeconds',
			type: 'number',
			default: 600,
			typeOptions: { minValue: -1, maxValue: 900 },
			description: 'Seconds Meta tries to deliver, from 30 to 900; -1 is 30 days',
		},
	],
	body: (form) =>
		authenticationUpsertBody({
			name: form.text('name'),
			languages: form.names('languages'),
			ttlSeconds: form.number('ttlSeconds'),
			...readAuthentication(form),
		}),
	entries: ({ data }) => (Array.isArray(data) ? data.filter(isJsonObject) : []),
	example: { name: 'login_code', languages: 'en_US, es_ES', codeExpirationMinutes: 10 },
};
