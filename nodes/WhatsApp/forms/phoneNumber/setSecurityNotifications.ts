import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const setSecurityNotifications: OperationForm = {
	name: 'Set Security Notifications',
	action: 'Set security notifications',
	description: 'Say which changes of security customers are told of',
	fields: [
		{
			displayName: 'Show Security Notifications',
			name: 'showSecurity',
			type: 'boolean',
			default: true,
			description: 'Whether chats show that a security code has changed',
		},
		{
			displayName: 'Notify of Number Change',
			name: 'notifyNumberChange',
			type: 'boolean',
			default: false,
			description: 'Whether customers are told when the number changes',
		},
	],
	body: (form) =>
		result({
			whatsapp_business_api_data: {
				show_security_notifications: form.flag('showSecurity', true),
				notify_user_change_number: form.flag('notifyNumberChange'),
			},
		}),
	example: { showSecurity: true, notifyNumberChange: false },
};
