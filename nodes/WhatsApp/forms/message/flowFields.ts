import type { INodeProperties } from 'n8n-workflow';
import { flowField } from '../../ids/flowField';
import { showForKinds } from '../showFor';

/** The form of a flow message. */
export const flowFields: INodeProperties[] = showForKinds(
	['flow'],
	[
		{
			displayName: 'Flow By',
			name: 'flowBy',
			type: 'options',
			options: [
				{
					name: 'ID',
					value: 'id',
					description: 'Chosen from a list, or the number WhatsApp Manager shows',
				},
				{ name: 'Name', value: 'name', description: 'The name of the flow' },
			],
			default: 'id',
			description: 'How to name the flow',
		},
		{ ...flowField, displayOptions: { show: { flowBy: ['id'] } } },
		{
			displayName: 'Flow Name',
			name: 'flowName',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { flowBy: ['name'] } },
			description: 'The name of the flow in WhatsApp Manager',
		},
		{
			displayName: 'Correlation ID',
			name: 'correlationId',
			type: 'string',
			default: '',
			description: 'Comes back with the answer as the flow token, to tell one sending from another',
		},
		{
			displayName: 'Flow Action',
			name: 'flowAction',
			type: 'options',
			options: [
				{
					name: 'Ask the Endpoint',
					value: 'data_exchange',
					description: 'Your server gives the first screen',
				},
				{
					name: 'Open a Screen',
					value: 'navigate',
					description: 'The first screen is the one named here',
				},
			],
			default: 'navigate',
			description: 'How the flow begins',
		},
		{
			displayName: 'First Screen',
			name: 'flowScreen',
			type: 'string',
			default: '',
			placeholder: 'e.g. WELCOME',
			displayOptions: { show: { flowAction: ['navigate'] } },
			description: 'The ID of the screen to open. Empty means the first of the flow.',
		},
		{
			displayName: 'First Screen Data',
			name: 'flowData',
			type: 'json',
			default: '',
			displayOptions: { show: { flowAction: ['navigate'] } },
			description: 'A JSON object the first screen may show',
		},
		{
			displayName: 'Draft',
			name: 'flowDraft',
			type: 'boolean',
			default: false,
			description: 'Whether to open the draft of the flow, for test users',
		},
	],
);
