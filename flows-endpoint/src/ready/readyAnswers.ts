import { z } from 'zod';

const text = (most: number) => z.string().max(most);
const optional = (most: number) => text(most).optional();
const language = z.enum(['en', 'ar']);

const survey = z.object({
	satisfaction: text(40),
	recommend: z.coerce.number().int().min(0).max(10),
	call_me: z.boolean().optional(),
	comment: optional(600),
	language,
});

/** A file of a photo picker as it arrives in the chat: an id to download it by. */
const photo = z.object({
	id: z.coerce.string(),
	file_name: optional(240),
	mime_type: optional(100),
	sha256: optional(100),
});

/**
 * What each ready-made flow (`flows/`) ends with. The reply comes from a customer's phone and is not to be trusted:
 * parse it with the schema of its flow, which drops what does not belong there, the flow token included.
 */
export const readyAnswers = {
	'appointment-booking': z.object({
		service: text(20),
		slot: text(20),
		appointment: text(200),
		full_name: text(80),
		email: optional(254),
		notes: optional(300),
	}),
	'lead-form': z.object({
		interests: z.array(text(80)).max(20),
		company_size: optional(40),
		timing: optional(40),
		full_name: text(80),
		company: optional(80),
		email: z.email(),
		phone: optional(25),
		consent: z.boolean().optional(),
	}),
	'order-address': z.object({
		order_number: text(40),
		recipient: text(80),
		street: text(120),
		unit: optional(80),
		postal_code: text(20),
		city: text(80),
		country: text(40),
		time_of_day: optional(40),
		if_absent: optional(40),
		neighbour: optional(80),
		instructions: optional(300),
	}),
	'csat-survey': survey,
	'csat-survey-ar': survey,
	'support-ticket': z.object({
		category: text(40),
		order_number: optional(40),
		subject: text(80),
		description: text(600),
		wishes: z.array(text(80)).max(20).optional(),
		photos: z.array(photo).max(30).optional(),
	}),
} as const;

/** The name of a ready-made flow, which is also the name of its folder. */
export type ReadyFlow = keyof typeof readyAnswers;
