import type { INodeProperties } from 'n8n-workflow';
import { longestHoldSeconds } from './triggerOptions';

/** How deliveries become items. The runner, which has a lane for each contact, needs none of it. */
export const optionFields: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	description: 'How deliveries become items. N8n only.',
	options: [
		{
			displayName: 'Group Bursts',
			name: 'groupBursts',
			type: 'boolean',
			default: false,
			description:
				'Whether messages one contact wrote in one breath become one item, with "messages" and all text in "text". Alone it joins what Meta delivers together; see also Hold Bursts.',
		},
		{
			displayName: 'Hold Bursts (Seconds)',
			name: 'burstSeconds',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: longestHoldSeconds, numberPrecision: 1 },
			default: 0,
			description:
				'How long to hold the first message for others to join, when Group Bursts is on. Meta waits for its answer meanwhile and asks for one within a second, so keep it short. Only messages that reach the same n8n process join.',
		},
		{
			displayName: 'Skip Repeated Deliveries',
			name: 'skipRepeated',
			type: 'boolean',
			default: true,
			description:
				"Whether an event that Meta delivers again starts nothing. The last 2,000 events are remembered by n8n's process, and over a restart as far as n8n stored them with the workflow. Tests remember nothing, and of two deliveries at the very same moment both can pass.",
		},
	],
};
