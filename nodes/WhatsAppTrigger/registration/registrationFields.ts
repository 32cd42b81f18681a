import type { INodeProperties } from 'n8n-workflow';

const fromMeta = ['automatic', 'account', 'number'];

/** The part of the form about how the URL becomes known. */
export const registrationFields: {
	/** Shown on top. */
	readonly notices: INodeProperties[];
	readonly fields: INodeProperties[];
} = {
	notices: [
		{
			displayName:
				'Meta knows one URL per app. While the workflow is active, a test would take it away from production: the trigger refuses unless Replace Existing URL is on, and then gives it back after the test.',
			name: 'testNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { registration: ['automatic'] } },
		},
		{
			displayName:
				'Enter the production URL above and the verify token of the credential in the app dashboard under WhatsApp > Configuration, subscribe to the fields you need, and subscribe the business account to the app. A test needs the test URL there.',
			name: 'manualNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { registration: ['manual'] } },
		},
	],
	fields: [
		{
			displayName: 'URL Registration',
			name: 'registration',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description:
						'The Meta app sends everything here; needs App ID and App Secret. One trigger per app.',
				},
				{
					name: 'From Wayfare Runner',
					value: 'runner',
					description:
						'The runner receives from Meta and passes on what this trigger wants, in order per contact. Any number of triggers, and what n8n misses can be sent again.',
				},
				{
					name: 'Manual',
					value: 'manual',
					description:
						'Enter the URL and the verify token in the dashboard of the Meta app yourself',
				},
				{
					name: 'Override for This Business Account',
					value: 'account',
					description:
						'Messages of this business account come here, whatever the URL of the app. One trigger per account; news of templates and accounts stay with the app.',
				},
				{
					name: 'Override for This Number',
					value: 'number',
					description:
						'Messages of one number come here, whatever the URL of the account and the app. One trigger per number; news of templates and accounts stay with the app.',
				},
			],
			default: 'automatic',
			description:
				'How the sender learns the webhook URL. N8n only. A change takes effect when the workflow is activated again.',
		},
		{
			displayName: 'Phone Number ID',
			name: 'phoneNumberId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 106540352242922',
			displayOptions: { show: { registration: ['number'] } },
			description: 'The number whose messages come here. Empty means that of the credential.',
		},
		{
			displayName: 'Replace Existing URL',
			name: 'replaceExisting',
			type: 'boolean',
			default: false,
			displayOptions: { show: { registration: fromMeta } },
			description:
				'Whether to take over when another URL is registered, which then receives nothing more. A test gives it back when it ends.',
		},
	],
};
