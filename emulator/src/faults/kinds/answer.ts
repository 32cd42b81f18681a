import { z } from 'zod';

/** Whether the call is done before the fault strikes: the caller then does not learn that it was. */
export const accepted = z.boolean().default(false);

/** What frames a body is the emulator's own business; a body cut short is a fault of its own. */
const framing = /^(connection|content-(length|type|encoding)|transfer-encoding)$/i;

/** Texts go out as they are, anything else as JSON, which is how Meta writes its usage headers. */
const headers = z
	.record(
		z.string(),
		z.union([z.string().regex(/^[\t\x20-\x7E]*$/), z.number(), z.record(z.string(), z.json())]),
	)
	.check(({ value, issues }) => {
		for (const name of Object.keys(value)) {
			const message = framing.test(name)
				? 'is set by the emulator itself'
				: 'must be the name of a header, such as Retry-After';
			if (framing.test(name) || !/^[\w-]+$/.test(name))
				issues.push({ code: 'custom', input: value, path: [name], message });
		}
	});

/** Answers with a Graph error instead of the truth. */
const graphError = z.strictObject({
	kind: z.literal('graphError'),
	code: z.number().int(),
	subcode: z.number().int().optional(),
	/** The HTTP status; that of the code unless given. */
	status: z.number().int().min(400).max(599).optional(),
	title: z.string().optional(),
	details: z.string().optional(),
	/** `is_transient`; true for a 5xx unless given. */
	transient: z.boolean().optional(),
	/** `fbtrace_id`; a new one each time unless given. */
	trace: z.string().optional(),
	headers: headers.optional(),
	accepted,
});

/** Answers with a bare HTTP status and a page of HTML, as a proxy in front of Graph does; 200 is a captive portal's. */
const http = z.strictObject({
	kind: z.literal('http'),
	status: z
		.number()
		.int()
		.refine((status) => status === 200 || (status >= 400 && status <= 599), {
			error: 'must be 200 or an error, from 400 to 599',
		}),
	headers: headers.optional(),
	accepted,
});

/** Every kind that answers something else. */
export const answerKinds = [graphError, http] as const;

/** The headers of a fault as they go out. */
export const wireHeaders = (
	given: z.output<typeof headers> | undefined,
): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(given ?? {}).map(([name, value]) => [
			name,
			typeof value === 'string' ? value : JSON.stringify(value),
		]),
	);
