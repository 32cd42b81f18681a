import type { INodeProperties } from 'n8n-workflow';

/** How the picture of a code is drawn. */
export const imageFormatField: INodeProperties = {
	displayName: 'Image Format',
	name: 'imageFormat',
	type: 'options',
	options: [
		{ name: 'PNG', value: 'PNG', description: 'For screens and office documents' },
		{ name: 'SVG', value: 'SVG', description: 'For print in any size' },
	],
	default: 'PNG',
	description: 'How the picture of the code is drawn',
};
