import { z } from 'zod';

const values = z.record(z.string(), z.json());

/** What a screen is answered with: the next screen, the end, or a word on the same screen. */
const reply = z.union([
	z.strictObject({ show: z.string().min(1), data: values.default({}) }),
	z.strictObject({ close: values }),
	z.strictObject({ stay: z.string().min(1) }),
]);

/** The reply of the first rule that holds; one without `when` always does. */
const rule = z
	.strictObject({
		/** Every member must equal what was submitted, or be one of a list. */
		when: z.record(z.string(), z.union([z.json(), z.array(z.json())])).optional(),
		/** Looked up before the reply; `${lookup.NAME.…}` points into what came. */
		lookup: z.string().optional(),
	})
	.and(z.object({ reply }));

const field = z.enum(['text', 'text?', 'number', 'number?', 'flag', 'flag?', 'list', 'list?']);

/** A value from the outside, asked by HTTP. Placeholders stand in the path, the query and the body only. */
const lookup = z.strictObject({
	method: z.enum(['GET', 'POST']).default('GET'),
	/** `https://shop.example/slots?day=${data.date}` */
	url: z
		.string()
		.regex(/^https?:\/\/[^/$]+(\/|$)/, 'must begin with a host that has no placeholder'),
	headers: z.record(z.string(), z.string()).default({}),
	body: z.json().optional(),
});

/** A Flow answered without code: rules per screen, static data, and HTTP look-ups. */
export const flowDeclaration = z.strictObject({
	id: z.string().min(1),
	/** Milliseconds for a look-up and its reply; WhatsApp gives up after ten seconds. */
	budgetMs: z.number().int().min(100).max(9000).default(3000),
	open: z.array(rule).min(1),
	screens: z.record(
		z.string(),
		z.strictObject({
			/** What the screen submits; everything else is dropped. */
			submits: z.record(z.string(), field).default({}),
			rules: z.array(rule).min(1),
			back: z.array(rule).min(1).optional(),
		}),
	),
	lookups: z.record(z.string(), lookup).default({}),
	/** Shown when a look-up fails or takes too long. */
	unavailable: z.string().default('Something does not answer. Please try again in a moment.'),
});

export type FlowDeclaration = z.output<typeof flowDeclaration>;
export type Rule = z.output<typeof rule>;
export type FieldKind = z.output<typeof field>;
export type Lookup = z.output<typeof lookup>;
