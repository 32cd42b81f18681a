import { newGroupBody } from '../../../../cloud-api/templates/templateGroupBody';
import type { OperationForm } from '../OperationForm';
import { groupDescriptionField, templateIdsField } from './groupFields';

export const createGroup: OperationForm = {
	name: 'Create Group',
	action: 'Create template group',
	description: 'Count the numbers of some templates together; a template is in one group at most',
	fields: [
		{
			displayName: 'Name',
			name: 'groupName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Black Friday',
			description: 'Up to 256 characters; no two groups have the same',
		},
		{
			...templateIdsField('templateIds', 'Template IDs', 'The templates of the group'),
			required: true,
		},
		groupDescriptionField,
	],
	body: (form) =>
		newGroupBody({
			name: form.text('groupName'),
			description: form.optional('description'),
			templateIds: form.names('templateIds'),
		}),
	example: { groupName: 'Carts', templateIds: '1063663768113228' },
};
