import type { INodeProperties } from 'n8n-workflow';
import { flowField } from '../../ids/flowField';
import { flowStartFields } from './flowStartFields';
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
		...flowStartFields,
		{
			displayName: 'Draft',
			name: 'flowDraft',
			type: 'boolean',
			default: false,
			description: 'Whether to open the draft of the flow, for test users',
		},
	],
);
