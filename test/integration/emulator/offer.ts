import type { TemplateDefinition } from '../../../emulator/src/createEmulator';

/** A marketing template and a utility template without variables. */
export const offers: readonly TemplateDefinition[] = [
	{
		name: 'sale',
		language: 'en',
		category: 'MARKETING',
		components: [{ type: 'BODY', text: 'Lamps are cheaper this week.' }],
	},
	{
		name: 'parcel',
		language: 'en',
		category: 'UTILITY',
		components: [{ type: 'BODY', text: 'Your parcel is on its way.' }],
	},
];

/** A send of one of them. */
export const offer = (name: 'sale' | 'parcel') => ({
	type: 'template',
	template: { name, language: { code: 'en' } },
});
