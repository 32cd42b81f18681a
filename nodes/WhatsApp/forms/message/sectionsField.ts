import type { INodeProperties } from 'n8n-workflow';

/** Sections of a list or of products: each a title and `content`. */
export const sectionsField = (
	name: string,
	description: string,
	content: INodeProperties,
): INodeProperties => ({
	displayName: 'Sections',
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Section',
	default: {},
	description,
	options: [
		{
			displayName: 'Section',
			name: 'section',
			values: [
				{
					displayName: 'Title',
					name: 'title',
					type: 'string',
					default: '',
					placeholder: 'e.g. Mornings',
					description: 'Up to 24 characters; needed as soon as there are two sections',
				},
				content,
			],
		},
	],
});
