import { count, requiredText, result } from '../../../../cloud-api/limits';
import { nameLimits } from '../../../../cloud-api/templates/templateBody';
import { idLimits } from '../../../../cloud-api/templates/templateIds';
import { showFor } from '../showFor';
import type { OperationForm } from '../OperationForm';

export const remove: OperationForm = {
	name: 'Delete',
	action: 'Delete templates',
	description: 'Delete a template in all languages, in one, or many at once',
	fields: [
		{
			displayName: 'Delete',
			name: 'deleteWhat',
			type: 'options',
			options: [
				{ name: 'All Languages of a Name', value: 'name' },
				{ name: 'Many by ID', value: 'ids', description: 'Up to 100 at once' },
				{ name: 'One Language of a Name', value: 'one' },
			],
			default: 'name',
			description: 'How much goes. An approved name cannot be used again for 30 days.',
		},
		...showFor({ deleteWhat: ['name', 'one'] }, [
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				placeholder: 'e.g. order_update',
				description: 'The name of the template',
			},
		]),
		...showFor({ deleteWhat: ['one'] }, [
			{
				displayName: 'ID',
				name: 'id',
				type: 'string',
				default: '',
				placeholder: 'e.g. 920070352646140',
				description: 'The ID of the language to delete; Meta wants name and ID',
			},
		]),
		...showFor({ deleteWhat: ['ids'] }, [
			{
				displayName: 'IDs',
				name: 'ids',
				type: 'string',
				default: '',
				placeholder: 'e.g. 920070352646140, 1192339204654487',
				description: 'Up to 100 template IDs, separated by commas',
			},
		]),
	],
	query: (form) => {
		const name = form.text('name');
		const id = form.text('id');
		const ids = form.names('ids');
		switch (form.text('deleteWhat')) {
			case 'ids':
				return result(
					{ hsm_ids: JSON.stringify(ids) },
					count('hsm_ids', ids, 1, 100),
					idLimits('hsm_ids', ids),
				);
			case 'one':
				return result(
					{ name, hsm_id: id },
					nameLimits(name),
					requiredText('hsm_id', id),
					idLimits('hsm_id', [id]),
				);
			default:
				return result({ name }, nameLimits(name));
		}
	},
	example: { deleteWhat: 'name', name: 'cart_coupon' },
};
