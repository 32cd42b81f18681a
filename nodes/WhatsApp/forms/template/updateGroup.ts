import { groupUpdateBody } from '../../../../cloud-api/templates/templateGroupBody';
import type { OperationForm } from '../OperationForm';
import { groupDescriptionField, templateIdsField } from './groupFields';

export const updateGroup: OperationForm = {
	name: 'Update Group',
	action: 'Update template group',
	description: 'Rename a group, add templates or take some out',
	fields: [
		templateIdsField('addTemplateIds', 'Add Template IDs', 'Templates to add'),
		templateIdsField('removeTemplateIds', 'Remove Template IDs', 'Templates to take out'),
		{
			displayName: 'New Name',
			name: 'groupName',
			type: 'string',
			default: '',
			description: 'Up to 256 characters. Empty keeps it.',
		},
		{ ...groupDescriptionField, description: 'Up to 512 characters. Empty keeps it.' },
	],
	body: (form) =>
		groupUpdateBody({
			name: form.optional('groupName'),
			description: form.optional('description'),
			add: form.names('addTemplateIds'),
			remove: form.names('removeTemplateIds'),
		}),
	example: { templateGroupId: '9020555671393375', groupName: 'All carts' },
};
