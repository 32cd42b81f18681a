import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { fieldNames } from './fieldNames';
import { whatsAppObject } from './objectValue';

export const deleteSubscription: OperationForm = {
	name: 'Unsubscribe From Webhooks',
	action: 'Unsubscribe app from webhooks',
	description: 'Stop the webhooks of the app, all or some; needs the App Secret',
	fields: [
		{
			displayName: 'Only These Fields',
			name: 'onlyFields',
			type: 'multiOptions',
			options: fieldNames,
			default: [],
			description: 'What to hear of no longer. Empty means everything.',
		},
	],
	query: (form) => result({ object: whatsAppObject, fields: form.names('onlyFields').join(',') }),
	example: { appId: '670843887433847' },
};
