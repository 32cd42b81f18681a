import type { INodeProperties } from 'n8n-workflow';

/** What a group is read with when the builder names nothing. */
export const groupFields =
	'id,name,description,creation_time,update_time,whatsapp_business_templates';

/** A list of template ids in one text. */
export const templateIdsField = (
	name: string,
	displayName: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: 'e.g. 920070352646140, 1192339204654487',
	description: `${description}, separated by commas`,
});

export const groupDescriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	description: 'What the group is for, up to 512 characters',
};
