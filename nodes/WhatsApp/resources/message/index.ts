import type { INodeProperties } from 'n8n-workflow';
import { showFor, showForKinds } from '../showFor';
import { addressFields } from './addressFields';
import { catalogFields } from './catalogFields';
import { choiceFields } from './choiceFields';
import { contactsFields } from './contactsFields';
import { flowFields } from './flowFields';
import { kindField } from './kindField';
import { mediaFields } from './mediaFields';
import { optionsField } from './optionsField';
import { orderFields } from './orderFields';
import { partFields } from './partFields';
import { plainFields } from './plainFields';
import { templateFields } from './templateFields';

/** The form of the resource Message: its operations, then what each asks. */
export const messageDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['message'] } },
		options: [
			{
				name: 'Mark as Read',
				value: 'markRead',
				description: 'Show the blue ticks, and "typing…" if you like',
				action: 'Mark message as read',
			},
			{
				name: 'Send',
				value: 'send',
				description: 'Deliver a text, a file, buttons, a template or any other kind',
				action: 'Send message',
			},
		],
		default: 'send',
	},
	...showFor({ resource: ['message'], operation: ['send'] }, [
		{
			displayName: 'Recipient',
			name: 'to',
			type: 'string',
			default: '',
			placeholder: 'e.g. +34600111222',
			description:
				'A phone number with its country code, or the user ID of a customer who hides it. In the Wayfare runner leave it empty: messages go to the contact of the run.',
		},
		kindField,
	]),
	...plainFields,
	...mediaFields,
	...contactsFields,
	...showForKinds(['template'], templateFields('template')),
	...partFields,
	...choiceFields,
	...addressFields,
	...flowFields,
	...catalogFields,
	...orderFields,
	...showFor({ resource: ['message'], operation: ['send'] }, [optionsField]),
	...showFor({ resource: ['message'], operation: ['markRead'] }, [
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
	]),
];
