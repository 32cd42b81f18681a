import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { numberSummary } from './numberSummary';
import { usualFields } from './usualFields';

export const list: OperationForm = {
	name: 'Get Many',
	action: 'Get many phone numbers',
	description: 'Read those of the business account',
	fields: [
		{
			displayName: 'Sort By',
			name: 'sort',
			type: 'options',
			options: [
				{ name: 'As Meta Gives Them', value: '' },
				{ name: 'Newest First', value: 'creation_time.desc' },
				{ name: 'Oldest First', value: 'creation_time.asc' },
				{ name: 'Onboarded First', value: 'last_onboarded_time.asc' },
				{ name: 'Onboarded Last', value: 'last_onboarded_time.desc' },
			],
			default: '',
			description: 'In what order they come',
		},
	],
	defaultFields: usualFields,
	query: (form) => result({ sort: form.text('sort') }),
	simplify: numberSummary,
	example: {},
};
