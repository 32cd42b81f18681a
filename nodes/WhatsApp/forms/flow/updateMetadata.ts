import { flowMetadata } from '../../../../cloud-api/flows/flowMetadata';
import type { OperationForm } from '../OperationForm';
import { categoryOptions, readCategories } from './categoriesField';

export const updateMetadata: OperationForm = {
	name: 'Update',
	action: 'Update flow',
	description: 'Change its name, categories, endpoint or app; the screens stay',
	fields: [
		{
			displayName: 'Changes',
			name: 'changes',
			type: 'collection',
			placeholder: 'Add Change',
			default: {},
			description: 'What is to change; the rest stays as it is',
			options: [
				{
					displayName: 'App ID',
					name: 'applicationId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 670843887433847',
					description: 'The Meta app whose secret signs what the endpoint gets',
				},
				{
					displayName: 'Categories',
					name: 'categories',
					type: 'multiOptions',
					options: categoryOptions,
					default: [],
					description: 'What the flow is for; these replace the ones before',
				},
				{
					displayName: 'Endpoint URL',
					name: 'endpointUri',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://flows.example.com/booking',
					description: 'Where the flow asks for its data',
				},
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. satisfaction_survey',
					description: 'No other flow of the account may have the same name',
				},
			],
		},
	],
	body: (form) => {
		const changes = form.group('changes');
		return flowMetadata({
			name: changes.optional('name'),
			categories: readCategories(changes),
			endpointUri: changes.optional('endpointUri'),
			applicationId: changes.optional('applicationId'),
		});
	},
	example: {
		flowId: '1189253069532891',
		changes: { name: 'satisfaction_survey_2', categories: ['SURVEY'] },
	},
};
