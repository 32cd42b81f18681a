import type { OperationForm } from '../OperationForm';

export const listUsernameSuggestions: OperationForm = {
	name: 'Get Username Suggestions',
	action: 'Get username suggestions',
	description: 'Read which business usernames Meta proposes',
	example: {},
};
