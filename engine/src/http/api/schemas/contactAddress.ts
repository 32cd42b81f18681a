import { z } from 'zod';

const waId = z
	.string()
	.regex(/^\+?[\d ()-]{6,25}$/, 'must be a phone number with its country code, e.g. 15550001111')
	.transform((number) => number.replace(/\D/g, ''))
	.describe('Phone number with country code; the contact is made when new');

const contactName = z
	.union(
		[
			z.strictObject({ id: z.string().min(1).max(200).describe('A contact’s id of ours') }),
			z.strictObject({ waId }),
			z.strictObject({
				userId: z.string().min(1).max(200).describe('Business-scoped user id, `CC.…`'),
			}),
		],
		'must name one contact: {"waId": "15550001111"}, {"userId": "…"} or {"id": "…"}',
	)
	.describe('Who it is about, by one of three names');

/** How a caller names a contact: the members of a body. */
export const contactAddress = {
	contact: contactName,
	phoneNumberId: z
		.string()
		.min(1)
		.max(50)
		.exactOptional()
		.describe('Which number of yours; default: the only one'),
};

export type ContactAddress = z.output<z.ZodObject<typeof contactAddress>>;
