import { markRead as markReadBody } from '../../../../cloud-api/messages/markRead';
import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const markRead: OperationForm = {
	name: 'Mark as Read',
	action: 'Mark message as read',
	description: 'Show the blue ticks, and "typing…" if you like',
	fields: [
		{
			displayName: 'Message ID',
			name: 'messageId',
			type: 'string',
			default: '={{ $json.messageId }}',
			required: true,
			placeholder: 'e.g. wamid.HBgL…',
			description: 'A message of the last 30 days; those before it are marked too',
		},
		{
			displayName: 'Typing Indicator',
			name: 'typingIndicator',
			type: 'boolean',
			default: false,
			description: 'Whether to show "typing…" until you answer, for 25 seconds at most',
		},
	],
	body: (form) =>
		result(
			markReadBody({ messageId: form.text('messageId'), typing: form.flag('typingIndicator') }),
		),
	example: { messageId: 'wamid.HBgLMzQ2MDAxMTEyMjIVAgASGBQzQQ==', typingIndicator: true },
};
