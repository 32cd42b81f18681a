import type { INodeProperties } from 'n8n-workflow';
import { webhookFields } from '../../cloud-api/webhooks/webhookField';
import { hoursFields } from '../BusinessHours/hoursFields';
import { keywordRuleFields } from '../MatchKeywords/keywordRuleFields';

/** The filters; every one that is set must hold, but keyword rules and reply IDs are alternatives. */
export const filterFields: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description:
		'Which messages count. Chats, Meta Fields, Phone Number IDs and Status Kinds also look at other updates.',
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
			displayName: 'Chats',
			name: 'chats',
			type: 'options',
			options: [
				{ name: 'All', value: 'all' },
				{ name: 'Groups Only', value: 'groups' },
				{ name: 'No Groups', value: 'single' },
			],
			default: 'all',
			description: 'Whether messages and statuses of group chats count',
		},
		{
			displayName: 'First Contact Only',
			name: 'firstContactOnly',
			type: 'boolean',
			default: false,
			description:
				"Whether only the first message of a contact counts. N8n's process remembers the last 10,000 contact IDs that wrote since this filter is on, as hashes, and over a restart as far as n8n stored them with the workflow; whoever is not remembered counts as new, and so does everybody in a test. The Wayfare runner remembers all.",
		},
		keywordRuleFields('keywordRules'),
		{
			displayName: 'Meta Fields',
			name: 'fields',
			type: 'multiOptions',
			options: webhookFields.map((field) => ({ name: field, value: field })),
			default: [],
			description:
				'Webhook fields by their names at Meta, to take less than the chosen updates bring. Empty means all of them. N8n only.',
		},
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
			description: 'Comma-separated IDs of your numbers; only what is about them counts',
		},
		{
			displayName: 'Referral Only',
			name: 'referralOnly',
			type: 'boolean',
			default: false,
			description: 'Whether only messages count that come from an ad (Click to WhatsApp) or a post',
		},
		{
			displayName: 'Reply IDs',
			name: 'replyIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. menu, agent',
			description: 'Comma-separated IDs or titles of buttons and list rows; tapping one counts',
		},
		{
			displayName: 'Status Kinds',
			name: 'statusKinds',
			type: 'multiOptions',
			options: [
				{ name: 'Delivered', value: 'delivered' },
				{ name: 'Failed', value: 'failed' },
				{ name: 'Other', value: 'unknown', description: 'Payments and what Meta adds' },
				{ name: 'Played', value: 'played', description: 'Of voice messages' },
				{ name: 'Read', value: 'read' },
				{ name: 'Sent', value: 'sent' },
			],
			default: [],
			description: 'Which statuses count. Empty means all.',
		},
	],
};
