import { newFlow } from '../../../../cloud-api/flows/newFlow';
import type { OperationForm } from '../OperationForm';
import { flowField } from '../../ids/flowField';
import { categoryOptions, readCategories } from './categoriesField';
import { flowJsonField, readFlowJson } from './flowJsonField';

export const create: OperationForm = {
	name: 'Create',
	action: 'Create flow',
	description: 'Make a draft, empty, from Flow JSON or as a copy, and publish it if you like',
	fields: [
		{
			displayName: 'Flow Name',
			name: 'flowName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. satisfaction_survey',
			description: 'What to call it; no other flow of the account may have the same name',
		},
		{
			displayName: 'Categories',
			name: 'categories',
			type: 'multiOptions',
			options: categoryOptions,
			default: ['OTHER'],
			required: true,
			description: 'What the flow is for, at least one',
		},
		{
			displayName: 'Start From',
			name: 'startFrom',
			type: 'options',
			options: [
				{
					name: 'A Copy of Another Flow',
					value: 'clone',
					description: 'The screens of a flow of the same account',
				},
				{ name: 'Flow JSON', value: 'json', description: 'The screens you give here' },
				{
					name: 'Nothing',
					value: 'empty',
					description: 'No screens of its own; Update JSON adds them',
				},
			],
			default: 'json',
			description: 'Where the screens come from',
		},
		{ ...flowJsonField, displayOptions: { show: { startFrom: ['json'] } } },
		{
			...flowField,
			displayName: 'Flow to Copy',
			description: 'The flow whose screens are copied',
			displayOptions: { show: { startFrom: ['clone'] } },
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Endpoint URL',
					name: 'endpointUri',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://flows.example.com/booking',
					description:
						'Where the flow asks for its data, when its JSON has a data_api_version. Set the encryption key of the number first.',
				},
				{
					displayName: 'Publish',
					name: 'publish',
					type: 'boolean',
					default: false,
					description: 'Whether to publish it at once, which takes screens without errors',
				},
			],
		},
	],
	body: (form) => {
		const options = form.group('options');
		const startFrom = form.choice('startFrom', ['json', 'clone', 'empty']) ?? 'json';
		return newFlow({
			name: form.text('flowName'),
			categories: form.has('categories') ? readCategories(form) : ['OTHER'],
			flowJson: startFrom === 'json' ? readFlowJson(form) : undefined,
			cloneFlowId: startFrom === 'clone' ? form.text('flowId') : undefined,
			endpointUri: options.optional('endpointUri'),
			publish: options.flag('publish'),
		});
	},
	example: {
		flowName: 'satisfaction_survey',
		categories: ['SURVEY'],
		startFrom: 'empty',
		options: { endpointUri: 'https://flows.example.com/survey' },
	},
};
