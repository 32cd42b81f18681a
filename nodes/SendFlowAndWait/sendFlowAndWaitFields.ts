import type { INodeProperties } from 'n8n-workflow';
import { flowStartFields } from '../WhatsApp/forms/message/flowStartFields';
import { durationFields } from '../form/durationFields';

/** The form of Send Flow and Wait: a Flow message by the names the node WhatsApp has, and how long to wait. */
export const sendFlowAndWaitFields: INodeProperties[] = [
	{
		displayName: 'Body',
		name: 'body',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		description: 'What stands above the button, up to 1,024 characters',
	},
	{
		displayName: 'Button Text',
		name: 'buttonText',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Book now',
		description: 'Up to 30 characters, no emoji',
	},
	{
		displayName: 'Flow Name',
		name: 'flowName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. appointment-booking',
		description: 'Its name at Meta, which is also the name its screens are answered by',
	},
	...flowStartFields,
	...durationFields({
		name: 'timeout',
		displayName: 'Timeout',
		description: 'How long the form stays open before the journey leaves by the output Abandoned',
		amount: 24,
		unit: 'hours',
	}),
];
