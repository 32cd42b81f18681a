import { z } from 'zod';

const text = z.string().min(1).max(25);
const fixed = z.string().max(25).optional();

const flow = z.looseObject({
	type: z.literal('FLOW'),
	text,
	flow_id: z.coerce.string().optional(),
	flow_name: z.string().optional(),
	flow_json: z.string().optional(),
	flow_action: z.string().optional(),
	navigate_screen: z.string().optional(),
});

/** Every kind of button a template can be created with; looser than Meta where its pages are silent. */
export const button = z.discriminatedUnion('type', [
	z.looseObject({ type: z.literal('QUICK_REPLY'), text }),
	z.looseObject({ type: z.literal('URL'), text, url: z.string().min(1).max(2000) }),
	z.looseObject({
		type: z.literal('PHONE_NUMBER'),
		text,
		phone_number: z.coerce.string().min(1).max(20),
	}),
	z.looseObject({ type: z.literal('COPY_CODE'), text: fixed, example: z.unknown().optional() }),
	z.looseObject({
		type: z.literal('OTP'),
		otp_type: z.enum(['COPY_CODE', 'ONE_TAP', 'ZERO_TAP']),
		text: fixed,
		autofill_text: fixed,
	}),
	flow,
	z.looseObject({ type: z.literal('CATALOG'), text }),
	z.looseObject({ type: z.literal('MPM'), text }),
	z.looseObject({ type: z.literal('SPM'), text }),
	z.looseObject({ type: z.literal('ORDER_DETAILS'), text: fixed }),
	z.looseObject({ type: z.literal('PAYMENT_REQUEST'), text: fixed }),
	z.looseObject({ type: z.literal('VOICE_CALL'), text, ttl_minutes: z.number().optional() }),
	z.looseObject({ type: z.literal('REQUEST_CONTACT_INFO'), text: fixed }),
]);

export type TemplateButton = z.output<typeof button>;
