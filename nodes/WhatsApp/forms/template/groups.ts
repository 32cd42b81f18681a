import type { INodeProperties } from 'n8n-workflow';
import { groupUpdateBody, newGroupBody } from '../../../../cloud-api/templates/templateGroupBody';
import type { OperationForm } from '../OperationForm';

const groupFields = 'id,name,description,creation_time,update_time,whatsapp_business_templates';

const idsField = (name: string, displayName: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: 'e.g. 920070352646140, 1192339204654487',
	description: `${description}, separated by commas`,
});

const descriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	description: 'What the group is for, up to 512 characters',
};

export const listGroups: OperationForm = {
	name: 'Get Groups',
	action: 'Get template groups',
	description: 'Read the groups of templates whose numbers are counted together',
	defaultFields: groupFields,
	example: {},
};

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
		{ ...idsField('templateIds', 'Template IDs', 'The templates of the group'), required: true },
		descriptionField,
	],
	body: (form) =>
		newGroupBody({
			name: form.text('groupName'),
			description: form.optional('description'),
			templateIds: form.names('templateIds'),
		}),
	example: { groupName: 'Carts', templateIds: '1063663768113228' },
};

export const getGroup: OperationForm = {
	name: 'Get Group',
	action: 'Get template group',
	description: 'Read a group with its templates',
	defaultFields: groupFields,
	example: { templateGroupId: '9020555671393375' },
};

export const updateGroup: OperationForm = {
	name: 'Update Group',
	action: 'Update template group',
	description: 'Rename a group, add templates or take some out',
	fields: [
		idsField('addTemplateIds', 'Add Template IDs', 'Templates to add'),
		idsField('removeTemplateIds', 'Remove Template IDs', 'Templates to take out'),
		{
			displayName: 'New Name',
			name: 'groupName',
			type: 'string',
			default: '',
			description: 'Up to 256 characters. Empty keeps it.',
		},
		{ ...descriptionField, description: 'Up to 512 characters. Empty keeps it.' },
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

export const deleteGroup: OperationForm = {
	name: 'Delete Group',
	action: 'Delete template group',
	description: 'Take a group apart; its templates stay',
	example: { templateGroupId: '9020555671393375' },
};
