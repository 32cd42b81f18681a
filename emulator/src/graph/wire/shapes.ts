import { z } from 'zod';

/** A required text of at most `max` characters (code points, so that an emoji is not two). */
export const upTo = (max: number) =>
	z
		.string()
		.min(1, 'must not be empty')
		.refine((value) => Array.from(value).length <= max, `must be at most ${max} characters long`);

export const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });

/** A file by uploaded id or by link, never both. */
const source = { id: z.string().min(1).optional(), link: httpUrl.optional() };
const oneSource = (media: { id?: string | undefined; link?: string | undefined }): boolean =>
	(media.id === undefined) !== (media.link === undefined);
const oneSourceOnly = 'must have either id or link';

export const image = z
	.strictObject({ ...source, caption: upTo(1024).optional() })
	.refine(oneSource, oneSourceOnly);
export const video = image;
export const audio = z
	.strictObject({ ...source, voice: z.boolean().optional() })
	.refine(oneSource, oneSourceOnly);
export const document = z
	.strictObject({
		...source,
		caption: upTo(1024).optional(),
		filename: z.string().min(1).optional(),
	})
	.refine(oneSource, oneSourceOnly);
export const sticker = z.strictObject(source).refine(oneSource, oneSourceOnly);

export const location = z.strictObject({
	latitude: z.coerce.number().min(-90).max(90),
	longitude: z.coerce.number().min(-180).max(180),
	name: z.string().optional(),
	address: z.string().optional(),
});
