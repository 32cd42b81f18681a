import { migrationBody } from '../../../../cloud-api/templates/migrationBody';
import { showFor } from '../showFor';
import type { OperationForm } from '../OperationForm';

export const migrate: OperationForm = {
	name: 'Migrate',
	action: 'Migrate templates',
	description:
		'Copy approved templates of another account of the same business into this one; those there stay',
	fields: [
		{
			displayName: 'From Account',
			name: 'sourceAccountId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 104996122399160',
			description: 'The ID of the WhatsApp Business Account to copy from',
		},
		{
			displayName: 'Which',
			name: 'migrateWhich',
			type: 'options',
			options: [
				{ name: 'All, Batch by Batch', value: 'batch' },
				{ name: 'Some by ID', value: 'ids' },
			],
			default: 'batch',
			description: 'What to copy. Only approved templates of green or unknown quality are.',
		},
		...showFor({ migrateWhich: ['batch'] }, [
			{
				displayName: 'Batch',
				name: 'page',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description: 'Which batch, from 0',
			},
			{
				displayName: 'Batch Size',
				name: 'batchSize',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 500 },
				default: 200,
				description: 'How many templates at once, up to 500; fewer when Meta takes over 30 seconds',
			},
		]),
		...showFor({ migrateWhich: ['ids'] }, [
			{
				displayName: 'Template IDs',
				name: 'ids',
				type: 'string',
				default: '',
				placeholder: 'e.g. 920070352646140, 1192339204654487',
				description: 'Up to 500 template IDs, separated by commas',
			},
		]),
	],
	body: (form) => {
		const sourceAccountId = form.text('sourceAccountId');
		return form.text('migrateWhich') === 'ids'
			? migrationBody({ sourceAccountId, templateIds: form.names('ids') })
			: migrationBody({
					sourceAccountId,
					page: form.number('page') ?? 0,
					count: form.number('batchSize') ?? 200,
				});
	},
	example: { sourceAccountId: '104996122399160', migrateWhich: 'batch', page: 0, batchSize: 200 },
};
