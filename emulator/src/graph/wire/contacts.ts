import { z } from 'zod';

const named = (name: Readonly<Record<string, unknown>>): boolean =>
	['first_name', 'last_name', 'middle_name', 'suffix', 'prefix'].some(
		(part) => name[part] !== undefined,
	);

const contact = z.strictObject({
	name: z
		.strictObject({
			formatted_name: z.string().min(1),
			first_name: z.string().optional(),
			last_name: z.string().optional(),
			middle_name: z.string().optional(),
			suffix: z.string().optional(),
			prefix: z.string().optional(),
		})
		.refine(named, 'needs at least one name part beside formatted_name'),
	phones: z.array(z.record(z.string(), z.string())).optional(),
	emails: z.array(z.record(z.string(), z.string())).optional(),
	addresses: z.array(z.record(z.string(), z.string())).optional(),
	urls: z.array(z.record(z.string(), z.string())).optional(),
	org: z.record(z.string(), z.string()).optional(),
	birthday: z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be YYYY-MM-DD')
		.optional(),
});

/** Contact cards; 257 by Meta's message page (its OpenAPI document of v23 says 5). */
export const contacts = z.array(contact).min(1).max(257);
