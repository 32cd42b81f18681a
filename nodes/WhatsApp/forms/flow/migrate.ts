import { flowMigration } from '../../../../cloud-api/flows/flowMigration';
import type { OperationForm } from '../OperationForm';

export const migrate: OperationForm = {
	name: 'Migrate',
	action: 'Migrate flows',
	description: 'Copy flows of another business account into this one, under the same names',
	fields: [
		{
			displayName: 'Source Business Account ID',
			name: 'sourceBusinessAccountId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 102290129340399',
			description: 'The account the flows are copied from, of the same business portfolio',
		},
		{
			displayName: 'Flow Names',
			name: 'flowNames',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Name' },
			default: [],
			placeholder: 'e.g. satisfaction_survey',
			description: 'Which flows to copy, up to 100. Empty means all.',
		},
	],
	body: (form) =>
		flowMigration({
			sourceBusinessAccountId: form.text('sourceBusinessAccountId'),
			names: form.names('flowNames'),
		}),
	example: { sourceBusinessAccountId: '102290129340399', flowNames: ['appointment', 'leadgen'] },
};
