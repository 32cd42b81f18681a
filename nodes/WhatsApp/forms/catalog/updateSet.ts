import { productSetUpdate } from '../../../../cloud-api/commerce/productSet';
import type { OperationForm } from '../OperationForm';
import { readSetRule, setFields } from './setFields';

export const updateSet: OperationForm = {
	name: 'Update Set',
	action: 'Update product set',
	description: 'Change the name or the products of a collection',
	fields: [
		{
			displayName: 'New Name',
			name: 'newSetName',
			type: 'string',
			default: '',
			description: 'Empty means the name stays',
		},
		{
			displayName: 'Change Products',
			name: 'changeProducts',
			type: 'boolean',
			default: false,
			description: 'Whether to replace the products of the set by those named here',
		},
		...setFields.map((field) => ({
			...field,
			displayOptions: { show: { ...field.displayOptions?.show, changeProducts: [true] } },
		})),
	],
	body: (form) =>
		productSetUpdate(
			form.optional('newSetName'),
			form.flag('changeProducts') ? readSetRule(form) : undefined,
		),
	example: { productSetId: '1230720170373592', newSetName: 'Reading lamps' },
};
