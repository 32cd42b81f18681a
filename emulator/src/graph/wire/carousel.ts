import { z } from 'zod';
import { httpUrl, upTo } from './shapes';

const cardBody = z
	.strictObject({ text: upTo(160) })
	.refine((body) => body.text.split('\n').length <= 3, 'must have at most 2 line breaks');
const linked = z.strictObject({ link: httpUrl });
const header = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('image'), image: linked }),
	z.strictObject({ type: z.literal('video'), video: linked }),
]);
const linkAction = z.strictObject({
	name: z.literal('cta_url'),
	parameters: z.strictObject({ display_text: upTo(20), url: httpUrl }),
});
const replyAction = z.strictObject({
	buttons: z
		.array(
			z.strictObject({
				type: z.literal('quick_reply'),
				quick_reply: z.strictObject({ id: upTo(256), title: upTo(20) }),
			}),
		)
		.min(1),
});

const mediaCard = z.strictObject({
	card_index: z.number().int().min(0).max(9),
	type: z.string().optional(),
	header,
	body: cardBody.optional(),
	action: z.union([linkAction, replyAction]),
});
const productCard = z.strictObject({
	card_index: z.number().int().min(0).max(9),
	type: z.literal('product'),
	action: z.strictObject({ product_retailer_id: z.string().min(1), catalog_id: z.string().min(1) }),
});

/** 2 to 10 cards, all media or all product. */
export const cards = z
	.union([z.array(productCard), z.array(mediaCard)])
	.refine((all) => all.length >= 2 && all.length <= 10, 'must have 2 to 10 cards');

export type WireCard = z.output<typeof cards>[number];
