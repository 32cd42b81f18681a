import type { INodeProperties } from 'n8n-workflow';
import { hoursFields } from '../BusinessHours/hoursFields';
import { keywordRuleFields } from '../MatchKeywords/keywordRuleFields';
import { runFields } from '../runner/runFields';
import { kindOptions } from './kindOptions';

/** The filters; every one that is set must hold, but keyword rules and reply IDs are alternatives. */
const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'Which messages count. Other updates are not filtered.',
	options: [
		{
			displayName: 'Also When Nothing Matches',
			name: 'otherwise',
			type: 'boolean',
			default: false,
			description:
				'Whether to start also when no keyword rule matches, after all other journeys had their chance; the item then says which keyword came nearest',
		},
		{
			displayName: 'Business Hours',
			name: 'hours',
			type: 'collection',
			placeholder: 'Add Hours',
			default: {},
			description: 'The hours that Outside Business Hours means',
			options: hoursFields,
		},
		{
			displayName: 'First Contact Only',
			name: 'firstContactOnly',
			type: 'boolean',
			default: false,
			description:
				'Whether only the first message ever of a contact counts. Wayfare runner only: n8n does not remember who wrote before.',
		},
		keywordRuleFields('keywordRules'),
		{
			displayName: 'Outside Business Hours',
			name: 'outsideBusinessHours',
			type: 'boolean',
			default: false,
			description: 'Whether only messages count that come while it is closed',
		},
		{
			displayName: 'Phone Number IDs',
			name: 'phoneNumberIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 106540352242922',
			description: 'Comma-separated IDs of your numbers; only messages to them count',
		},
		{
			displayName: 'Referral Only',
			name: 'referralOnly',
			type: 'boolean',
			default: false,
			description: 'Whether only messages count that come from an ad or a post',
		},
		{
			displayName: 'Reply IDs',
			name: 'replyIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. menu, agent',
			description: 'Comma-separated IDs or titles of buttons and list rows; tapping one counts',
		},
	],
};

/** The form of WhatsApp Trigger. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Updates',
		name: 'updates',
		type: 'multiOptions',
		options: [
			{ name: 'Account', value: 'account', description: 'Reviews, limits, restrictions, alerts' },
			{ name: 'Calls', value: 'calls', description: 'Calls that begin and end' },
			{ name: 'Flows', value: 'flows', description: 'Status and health of WhatsApp Flows' },
			{
				name: 'Link Clicks',
				value: 'linkClicks',
				description: 'Taps on links of marketing messages',
			},
			{ name: 'Messages', value: 'messages', description: 'What customers write and tap' },
			{
				name: 'Phone Numbers',
				value: 'phoneNumbers',
				description: 'Names and quality of your numbers',
			},
			{
				name: 'Preferences',
				value: 'preferences',
				description: 'Customers who stop or resume marketing',
			},
			{ name: 'Statuses', value: 'statuses', description: 'Sent, delivered, read and failed' },
			{
				name: 'Templates',
				value: 'templates',
				description: 'Approval, quality and category of templates',
			},
		],
		default: ['messages'],
		required: true,
		description:
			'What starts the workflow in n8n. Journeys in the Wayfare runner start on messages.',
	},
	{
		displayName: 'Message Kinds',
		name: 'kinds',
		type: 'multiOptions',
		options: kindOptions,
		default: [],
		description: 'Which kinds of message count. Empty means all.',
	},
	filters,
	...runFields,
	{
		displayName: 'URL Registration',
		name: 'registration',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description:
					'Register the URL with the Meta app on activation; needs App ID and App Secret',
			},
			{
				name: 'Manual',
				value: 'manual',
				description: 'Enter the URL and the verify token in the dashboard of the Meta app yourself',
			},
		],
		default: 'automatic',
		description: 'How Meta learns the webhook URL. N8n only.',
	},
	{
		displayName: 'Replace Existing URL',
		name: 'replaceExisting',
		type: 'boolean',
		default: false,
		displayOptions: { show: { registration: ['automatic'] } },
		description:
			'Whether to take over when the app already sends to another URL, which then receives nothing more',
	},
];
