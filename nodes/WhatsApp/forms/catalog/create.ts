import { requiredText, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const create: OperationForm = {
	name: 'Create',
	action: 'Create catalog',
	description: 'Make an empty catalog of products in the business portfolio',
	fields: [
		{
			displayName: 'Catalog Name',
			name: 'catalogName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Spring collection',
			description: 'What Commerce Manager calls it',
		},
	],
	// WhatsApp sells goods only, so that the other verticals of Meta's catalogs are not offered.
	body: (form) => {
		const name = form.text('catalogName');
		return result({ name, vertical: 'commerce' }, requiredText('name', name));
	},
	example: { businessId: '506914307656634', catalogName: 'Spring collection' },
};
