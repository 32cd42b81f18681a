import type { INodeProperties } from 'n8n-workflow';
import { durationFields } from '../form/durationFields';
import { contactIdField } from '../runner/contactIdField';
import { matchField } from '../MatchKeywords/keywordRuleFields';
import { kindOptions } from '../WhatsAppTrigger/kindOptions';

/** The form of Wait for Reply. */
export const waitForReplyFields: INodeProperties[] = [
	{
		displayName:
			'In n8n, replies come through the WhatsApp Trigger of this workflow. Choose a runner above when the workflow begins with anything else, when n8n runs in queue mode, or when a reply must not be lost.',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	contactIdField('Who is waited for.'),
	{
		displayName: 'Answers',
		name: 'answers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Answer',
		default: {},
		description:
			'What the customer may answer, each with an output of its own. An answer takes a message when any of its criteria does.',
		options: [
			{
				displayName: 'Answer',
				name: 'answer',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. Yes',
						description: 'The name of the output',
					},
					{
						displayName: 'Choices',
						name: 'choices',
						type: 'string',
						default: '',
						placeholder: 'e.g. yes, Yes please',
						description:
							'Comma-separated IDs or titles of buttons and list rows. Typing the title counts as tapping it.',
					},
					{
						displayName: 'Keywords',
						name: 'keywords',
						type: 'string',
						default: '',
						placeholder: 'e.g. yes, sure, ok',
						description: 'Comma-separated words or phrases; for a pattern, the one pattern',
					},
					matchField,
					{
						displayName: 'Message Kinds',
						name: 'kinds',
						type: 'multiOptions',
						options: kindOptions,
						default: [],
						description: 'Takes any message of these kinds, whatever it says',
					},
				],
			},
		],
	},
	{
		displayName: 'Take Other Messages',
		name: 'takeOther',
		type: 'boolean',
		default: true,
		description:
			'Whether a message that is none of the answers leaves by the output Other. Otherwise the step goes on waiting and the message may start another journey.',
	},
	...durationFields({
		name: 'timeout',
		displayName: 'Timeout',
		description: 'How long to wait before the journey leaves by the output Timeout',
		amount: 24,
		unit: 'hours',
	}),
];
