import type { INodeProperties } from 'n8n-workflow';
import { groupField } from '../../ids/groupField';
import { lateMinutes } from '../../sendOptions';
import { fallbackTemplateFields } from './templateFields';

const { required: _required, ...groupOption } = groupField;

/** How a message is sent. What only the runner's gates use says so. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	// By the alphabet, as n8n asks; the fallback template keeps together.
	options: [
		{
			displayName: 'Callback Data',
			name: 'callbackData',
			type: 'string',
			default: '',
			placeholder: 'e.g. order-1042',
			description:
				'Comes back in every status of the message, up to 512 characters. The Wayfare runner uses it itself.',
		},
		{
			displayName: 'Counts As',
			name: 'category',
			type: 'options',
			options: [
				{ name: 'Authentication', value: 'authentication', description: 'A one-time password' },
				{ name: 'Marketing', value: 'marketing', description: 'Needs the consent of the contact' },
				{ name: 'Service', value: 'service', description: 'An answer to the customer' },
				{ name: 'Utility', value: 'utility', description: 'About something they did' },
			],
			default: 'service',
			description: 'What a message that is no template counts as for consent. Wayfare runner only.',
		},
		{
			displayName: 'Direct Send',
			name: 'directSend',
			type: 'options',
			options: [
				{
					name: 'As Authentication',
					value: 'authentication',
					description: 'A one-time password, in English, by permission of Meta',
				},
				{ name: 'As Utility', value: 'utility', description: 'About something they did' },
				{ name: 'Off', value: '', description: 'Only while the customer service window is open' },
			],
			default: '',
			description:
				'Send outside the 24 hours without a template (beta of Meta). Texts of up to 1,024 characters, buttons, link and call buttons only. Not in the Wayfare runner.',
		},
		{
			displayName: 'Direct Send TTL',
			name: 'directSendTtl',
			type: 'number',
			typeOptions: { minValue: 30, maxValue: 43200 },
			default: 600,
			description:
				'Seconds after which delivery is given up: 30 to 43,200, for authentication 30 to 900. Only with Direct Send.',
		},
		...fallbackTemplateFields,
		{
			...groupOption,
			name: 'group',
			description:
				'The group to write to instead of a person. Groups take text, media, templates and pins only. Not in the Wayfare runner.',
		},
		{
			displayName: 'Identity Key Hash',
			name: 'identityKeyHash',
			type: 'string',
			default: '',
			placeholder: 'e.g. DF2lS5v2W6x=',
			description:
				'Send only while the customer has the identity with this hash, as identity change webhooks tell it. Not in the Wayfare runner.',
		},
		{
			displayName: 'If Late',
			name: 'ifLate',
			type: 'options',
			options: [
				{ name: 'Send', value: 'send', description: 'However late it is' },
				{
					name: 'Send Only the Newest',
					value: 'newest',
					description: 'When several timers fire late together, only their last message goes out',
				},
				{ name: 'Skip', value: 'skip', description: 'Leave it out, and go on' },
			],
			default: 'send',
			description:
				'What to do when the message would go out long after its timer was due, after a downtime or quiet hours. Wayfare runner only.',
		},
		{
			displayName: 'If Uncertain',
			name: 'ifUncertain',
			type: 'options',
			options: [
				{
					name: 'By Kind',
					value: '',
					description: 'Park bills and templates other than utility, send all else again',
				},
				{
					name: 'Park',
					value: 'park',
					description: 'Leave it for a person to decide: never twice, maybe not at all',
				},
				{
					name: 'Send Again',
					value: 'resend',
					description: 'Send it once more: surely once, maybe twice',
				},
			],
			default: '',
			description:
				'What to do when a send was cut off and nobody knows whether it arrived. Wayfare runner only.',
		},
		{
			displayName: 'If Undeliverable',
			name: 'ifUndeliverable',
			type: 'options',
			options: [
				{ name: 'Give Up', value: 'giveUp', description: 'Do not send it, and say why' },
				{
					name: 'Use Other Channel',
					value: 'channel',
					description: 'Give it to the endpoint in WAYFARE_CHANNEL_URL, for SMS or e-mail',
				},
			],
			default: 'giveUp',
			description:
				'What to do when WhatsApp cannot deliver to the customer, and no template can go instead. Wayfare runner only.',
		},
		{
			displayName: 'If Window Closed',
			name: 'windowClosed',
			type: 'options',
			options: [
				{
					name: 'Keep',
					value: 'wait',
					description: 'Keep it until they write, and send it before anything else',
				},
				{ name: 'Refuse', value: 'fail', description: 'Do not send, and say why' },
				{ name: 'Send Template', value: 'template', description: 'Send the fallback template' },
			],
			default: 'fail',
			description:
				'What to do when the customer has been silent for more than 24 hours. Wayfare runner only.',
		},
		{
			displayName: 'Late After (Minutes)',
			name: 'lateAfter',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: lateMinutes,
			description: 'How late counts as late for the option If Late. Wayfare runner only.',
		},
		{
			displayName: 'Quiet From',
			name: 'quietFrom',
			type: 'string',
			default: '',
			placeholder: 'e.g. 21:00',
			description:
				'From when on nothing is sent, in the time zone of the contact. Wayfare runner only.',
		},
		{
			displayName: 'Quiet To',
			name: 'quietTo',
			type: 'string',
			default: '',
			placeholder: 'e.g. 08:00',
			description: 'When what was held back goes out. Wayfare runner only.',
		},
		{
			displayName: 'Recipient Is',
			name: 'recipientType',
			type: 'options',
			options: [
				{ name: 'A Group', value: 'group', description: 'The ID of a group of the Groups API' },
				{ name: 'A Person', value: 'individual', description: 'A phone number or user ID' },
			],
			default: 'individual',
			description:
				'What the recipient is, when it comes by an expression. Groups take text, media, templates and pins only.',
		},
		{
			displayName: 'Reply To',
			name: 'replyTo',
			type: 'string',
			default: '',
			placeholder: 'e.g. wamid.HBgL…',
			description: 'The ID of a message to quote above this one',
		},
	],
};
