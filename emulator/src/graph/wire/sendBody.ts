import { z } from 'zod';
import { contacts } from './contacts';
import { interactive } from './interactive';
import { audio, document, image, location, sticker, upTo, video } from './shapes';
import { template } from './template';

const common = {
	messaging_product: z.literal('whatsapp'),
	recipient_type: z.enum(['individual', 'group']).optional(),
	to: z.string().min(1).optional(),
	recipient: z
		.string()
		.regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/, 'must be a business-scoped user id, CC.…')
		.optional(),
	context: z.strictObject({ message_id: z.string().min(1) }).optional(),
	biz_opaque_callback_data: upTo(512).optional(),
	recipient_identity_key_hash: z.string().optional(),
	category: z.enum(['utility', 'authentication']).optional(),
	ttl_seconds: z.number().int().min(30).max(43_200).optional(),
};

const text = z
	.strictObject({ body: upTo(4096), preview_url: z.boolean().optional() })
	.refine(
		(value) => value.preview_url !== true || /https?:\/\//.test(value.body),
		'must contain an http(s) URL when preview_url is true',
	);

/** An empty emoji takes the reaction back. */
const reaction = z.strictObject({ message_id: z.string().min(1), emoji: z.string().max(40) });

/** Groups only; unpinning carries no duration. */
const pin = z.strictObject({
	type: z.enum(['pin', 'unpin']),
	message_id: z.string().min(1),
	expiration_days: z.number().int().min(1).max(30).optional(),
});

const phone = /^\+?[\d\s().-]{5,25}$/;

/** The body of `POST /{phone}/messages` by `type`, with Meta's limits (messages reference and its pages per type). */
export const sendBody = z
	.discriminatedUnion('type', [
		z.strictObject({ ...common, type: z.literal('text'), text }),
		z.strictObject({ ...common, type: z.literal('image'), image }),
		z.strictObject({ ...common, type: z.literal('video'), video }),
		z.strictObject({ ...common, type: z.literal('audio'), audio }),
		z.strictObject({ ...common, type: z.literal('document'), document }),
		z.strictObject({ ...common, type: z.literal('sticker'), sticker }),
		z.strictObject({ ...common, type: z.literal('location'), location }),
		z.strictObject({ ...common, type: z.literal('contacts'), contacts }),
		z.strictObject({ ...common, type: z.literal('reaction'), reaction }),
		z.strictObject({ ...common, type: z.literal('pin'), pin }),
		z.strictObject({ ...common, type: z.literal('interactive'), interactive }),
		z.strictObject({ ...common, type: z.literal('template'), template }),
	])
	.refine((body) => body.to !== undefined || body.recipient !== undefined, {
		path: ['to'],
		params: { missing: true },
	})
	.refine(
		(body) => body.to === undefined || body.recipient_type === 'group' || phone.test(body.to),
		{ path: ['to'], error: 'must be a phone number in international form' },
	)
	.refine((body) => body.type !== 'pin' || body.recipient_type === 'group', {
		path: ['recipient_type'],
		error: 'must be group for a pin',
	});

export type SendBody = z.output<typeof sendBody>;

/** Mark as read, and with `typing_indicator` also show "typing…". */
export const markReadBody = z.strictObject({
	messaging_product: z.literal('whatsapp'),
	status: z.literal('read'),
	message_id: z.string().min(1),
	typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});
