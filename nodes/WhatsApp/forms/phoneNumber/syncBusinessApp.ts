import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const syncBusinessApp: OperationForm = {
	name: 'Sync Business App',
	action: 'Sync business app',
	description:
		'Have the WhatsApp Business app hand over its contacts or chats, each once and within 24 hours; they arrive by webhook',
	fields: [
		{
			displayName: 'What to Sync',
			name: 'syncType',
			type: 'options',
			options: [
				{
					name: 'Chats',
					value: 'history',
					description: 'Of the last 180 days, media of the last 14',
				},
				{ name: 'Contacts', value: 'smb_app_state_sync', description: 'Those of the app' },
			],
			default: 'smb_app_state_sync',
			description: 'Contacts first, then chats',
		},
	],
	body: (form) =>
		result({
			messaging_product: 'whatsapp',
			sync_type: form.text('syncType') || 'smb_app_state_sync',
		}),
	example: { syncType: 'history' },
};
