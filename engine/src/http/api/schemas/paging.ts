import { z } from 'zod';

/** Items on a page, at most. */
export const mostAtOnce = 200;

/** Query of every list; `after` is the `next` of the page before. */
export const paging = {
	limit: z.coerce.number().int().min(1).max(mostAtOnce).default(50).describe('Items per page'),
	after: z
		.string()
		.regex(/^\d{1,15}$/, 'must be the `next` of the page before, unchanged')
		.exactOptional()
		.describe('`next` of the page before'),
};

/** One page of a list; `next` null is the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
	z.object({
		items: z.array(item),
		next: z.string().nullable().describe('Pass as `after` to go on; null: the end'),
	});

/** What a list, or a page of one, has on it; `null` = it is no list. */
export const itemOf = (list: z.ZodType): z.ZodType | null =>
	list instanceof z.ZodObject && list.shape['items'] instanceof z.ZodArray
		? (list.shape['items'].element as z.ZodType)
		: null;
