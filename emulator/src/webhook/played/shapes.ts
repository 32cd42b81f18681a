import { z } from 'zod';

export const text = z.string().min(1);

/** Meta writes ids as text in most fields and as numbers in some. */
export const id = z.union([text, z.number().int()]);

/** Unix seconds, as text or as a number. */
export const seconds = z.union([
	z.string().regex(/^\d+$/, 'must be Unix seconds'),
	z.number().int(),
]);

/** Whatever Meta puts there, in its own words. */
export const anything = z.record(z.string(), z.json());

export const error = z.looseObject({
	code: z.number().int(),
	title: text,
	message: text.optional(),
	error_data: z.strictObject({ details: text }).optional(),
	href: z.url().optional(),
});

/** Who a value is about. */
export const contacts = z.array(
	z.strictObject({
		profile: z.strictObject({ name: text.optional(), username: text.optional() }).optional(),
		wa_id: text.optional(),
		user_id: text.optional(),
		parent_user_id: text.optional(),
	}),
);

/** A message with the member that is named after its type. */
export const message = z
	.looseObject({ id: text, timestamp: seconds, type: text })
	.refine((one) => one.type === 'media_placeholder' || one[one.type] !== undefined, {
		error: 'needs a member named after its type',
	});

/** A status of a message. */
export const status = z.looseObject({
	id: text,
	/** The last three are of payments. */
	status: z.enum([
		'sent',
		'delivered',
		'read',
		'played',
		'failed',
		'pending',
		'captured',
		'canceled',
	]),
	timestamp: seconds,
	recipient_id: text.optional(),
	recipient_user_id: text.optional(),
	errors: z.array(error).optional(),
});

/** What was said before, when a conversation changes hands. */
export const conversationContext = z.looseObject({ type: text });

/** An object of which at least one member has to be there. */
export const someOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
	z
		.strictObject(shape)
		.partial()
		.refine((one) => Object.keys(one).some((name) => name !== 'contacts'), {
			error: `needs one of ${Object.keys(shape)
				.filter((name) => name !== 'contacts')
				.join(', ')}`,
		});
