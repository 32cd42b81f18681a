import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const setSearchVisibility: OperationForm = {
	name: 'Set Search Visibility',
	action: 'Set search visibility',
	description: 'Say whether people find the business in WhatsApp',
	fields: [
		{
			displayName: 'Visible',
			name: 'visible',
			type: 'boolean',
			default: true,
			description: 'Whether people find the business by searching in WhatsApp',
		},
	],
	body: (form) => result({ search_visibility: form.flag('visible', true) ? 'VISIBLE' : 'HIDDEN' }),
	example: { visible: false },
};
