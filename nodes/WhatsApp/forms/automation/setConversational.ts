import { conversationalComponents } from '../../../../cloud-api/automation/conversationalComponents';
import type { OperationForm } from '../OperationForm';

export const setConversational: OperationForm = {
	name: 'Set Conversational Components',
	action: 'Set conversational components',
	description: 'Give a number ice breakers and commands; what is not in the form is taken away',
	fields: [
		{
			displayName: 'Ice Breakers',
			name: 'prompts',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Ice Breaker' },
			placeholder: 'Add Ice Breaker',
			default: {},
			description: 'At most 4, shown in a chat that is still empty; a tap sends the text',
			options: [
				{
					displayName: 'Ice Breaker',
					name: 'prompt',
					values: [
						{
							displayName: 'Text',
							name: 'text',
							type: 'string',
							default: '',
							placeholder: 'e.g. Where is my order?',
							description: 'Up to 80 characters, no emoji',
						},
					],
				},
			],
		},
		{
			displayName: 'Commands',
			name: 'commands',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Command' },
			placeholder: 'Add Command',
			default: {},
			description: 'At most 30, offered as soon as the customer types a slash',
			options: [
				{
					displayName: 'Command',
					name: 'command',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. order',
							description: 'Without the slash, up to 32 characters, no blanks, no emoji',
						},
						{
							displayName: 'Hint',
							name: 'description',
							type: 'string',
							default: '',
							placeholder: 'e.g. See where your order is',
							description: 'What the customer reads beside it, up to 256 characters, no emoji',
						},
					],
				},
			],
		},
	],
	body: (form) =>
		conversationalComponents({
			prompts: form.rows('prompts', 'prompt').map((row) => row.verbatim('text')),
			commands: form.rows('commands', 'command').map((row) => ({
				name: row.text('name').replace(/^\//, ''),
				description: row.verbatim('description'),
			})),
		}),
	example: {
		prompts: { prompt: [{ text: 'Where is my order?' }, { text: 'Show me the lamps' }] },
		commands: { command: [{ name: 'order', description: 'See where your order is' }] },
	},
};
