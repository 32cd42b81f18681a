import type { INodePropertyOptions } from 'n8n-workflow';

/** On or off, in Meta's words. */
export const switchOptions: INodePropertyOptions[] = [
	{ name: 'Off', value: 'DISABLED' },
	{ name: 'On', value: 'ENABLED' },
];
