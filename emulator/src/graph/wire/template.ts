import { z } from 'zod';
import { document, image, location, upTo, video } from './shapes';

const named = { parameter_name: z.string().min(1).optional() };

/** A value for a placeholder; those of actions are let through as they are. */
const parameter = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('text'), text: z.string().min(1), ...named }),
	z.strictObject({
		type: z.literal('currency'),
		currency: z.looseObject({ fallback_value: z.string() }),
		...named,
	}),
	z.strictObject({
		type: z.literal('date_time'),
		date_time: z.looseObject({ fallback_value: z.string() }),
		...named,
	}),
	z.strictObject({ type: z.literal('image'), image }),
	z.strictObject({ type: z.literal('video'), video }),
	z.strictObject({ type: z.literal('document'), document }),
	z.strictObject({ type: z.literal('location'), location }),
	z.strictObject({ type: z.literal('payload'), payload: upTo(256) }),
	z.strictObject({ type: z.literal('coupon_code'), coupon_code: upTo(20) }),
	z.looseObject({ type: z.literal('action') }),
	z.strictObject({
		type: z.literal('product'),
		product: z.looseObject({
			product_retailer_id: z.string().min(1),
			catalog_id: z.string().min(1),
		}),
	}),
	z.strictObject({ type: z.literal('gif'), gif: video }),
	z.strictObject({ type: z.literal('group_id'), group_id: z.string().min(1), ...named }),
	z.looseObject({ type: z.literal('ttl_minutes') }),
]);

/** The parts a card of a carousel has too. */
const cardParts = [
	z.strictObject({ type: z.literal('header'), parameters: z.array(parameter).max(1) }),
	z.strictObject({ type: z.literal('body'), parameters: z.array(parameter) }),
	z.strictObject({
		type: z.literal('button'),
		sub_type: z.enum([
			'url',
			'quick_reply',
			'copy_code',
			'flow',
			'catalog',
			'mpm',
			'spm',
			'order_details',
			'voice_call',
			'payment_request',
		]),
		index: z.coerce.number().int().min(0).max(9),
		parameters: z.array(parameter).optional(),
	}),
] as const;

const component = z.discriminatedUnion('type', [
	...cardParts,
	z.strictObject({
		type: z.literal('carousel'),
		cards: z.array(
			z.strictObject({
				card_index: z.coerce.number().int().min(0).max(9),
				components: z.array(z.discriminatedUnion('type', cardParts)),
			}),
		),
	}),
	z.strictObject({
		type: z.literal('limited_time_offer'),
		parameters: z.array(
			z.strictObject({
				type: z.literal('limited_time_offer'),
				limited_time_offer: z.strictObject({
					// Before 2001 in milliseconds: it was given in seconds.
					expiration_time_ms: z.number().int().min(1_000_000_000_000),
				}),
			}),
		),
	}),
	z.looseObject({ type: z.literal('order_status') }),
	z.looseObject({ type: z.literal('tap_target_configuration') }),
]);

/** `template` of a send. */
export const template = z.strictObject({
	name: z.string().min(1),
	language: z.strictObject({
		code: z.string().min(2),
		policy: z.literal('deterministic').optional(),
	}),
	components: z.array(component).optional(),
});

export type WireTemplate = z.output<typeof template>;
export type WireCardComponent = z.output<(typeof cardParts)[number]>;
export type WireParameter = z.output<typeof parameter>;
