import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { WayfareError } from '../../errors/WayfareError';
import { issueSentence } from '../../parse/issueSentence';
import { parseDuration } from './duration';

const duration = z.string().transform((text, context) => {
	const ms = parseDuration(text);
	if (ms !== null) return ms;
	context.addIssue({ code: 'custom', message: 'is no duration: write 45m, 2h or 1d12h' });
	return z.NEVER;
});

/** An instant: `+90m` from the script's start. */
const at = z
	.string()
	.regex(/^\+/, 'must be counted from the start, e.g. +90m')
	.transform((text) => text.slice(1))
	.pipe(duration)
	.exactOptional();

const data = z.custom<JsonObject>(isJsonObject, 'must be a JSON object').default({});

const line = z.union(
	[
		z.strictObject({ at, text: z.string().min(1) }),
		z.strictObject({ at, tap: z.string().min(1) }),
		z.strictObject({
			at,
			event: z.string().min(1),
			key: z.string().nullable().default(null),
			data,
		}),
		z.strictObject({
			at,
			agent: z.enum(['take', 'resolve']),
			note: z.string().nullable().default(null),
		}),
		z.strictObject({ at, agent: z.literal('reply'), text: z.string().min(1) }),
		z.strictObject({ wait: duration }),
		z.strictObject({ expect: z.string().min(1) }),
	],
	'must be one of {"text"}, {"tap"}, {"event"}, {"agent"}, {"wait"}, {"expect"}, each with an optional "at" such as "+90m"',
);

const lines = z.array(line).max(1000);
const script = z.union([
	lines.transform((read) => ({ start: null, lines: read })),
	z.strictObject({
		start: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
		lines,
	}),
]);

/** One thing the person in front of the simulation does. Times are ms; `at` counts from the start. */
export type ScriptLine = z.output<typeof line>;

/** What happens in a simulation; `start` null leaves it to the command. */
export type Script = z.output<typeof script>;

/** Reads a script; `script.invalid` names the line. */
export function parseScript(text: string, file: string): Script {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new WayfareError('script.invalid', `${file} is not JSON`, { cause });
	}
	const list = Array.isArray(json) ? json : isJsonObject(json) ? json['lines'] : undefined;
	if (Array.isArray(list)) {
		for (const [index, entry] of list.entries()) {
			const read = line.safeParse(entry, { error: issueSentence });
			if (!read.success)
				throw new WayfareError(
					'script.invalid',
					`Line ${index + 1} of ${file}${reason(read.error, entry)}`,
				);
		}
	}
	const read = script.safeParse(json);
	if (read.success) return read.data;
	throw new WayfareError(
		'script.invalid',
		`${file} is neither a list of lines nor {"start": "2026-01-05T10:00:00Z", "lines": […]}`,
	);
}

/** The most telling complaint: the one of the shape whose keys the line has; zod names it alone when it is near. */
function reason({ issues }: z.ZodError, entry: unknown): string {
	const [issue] = issues;
	const shapes = issue?.code === 'invalid_union' ? issue.errors : [issues];
	const near = shapes.find((complaints) =>
		complaints.every(
			({ code, path: [key] }) =>
				code !== 'unrecognized_keys' && code !== 'invalid_value' && isKeyOf(entry, key),
		),
	)?.[0];
	if (near !== undefined) return `: \`${near.path.join('.')}\` ${near.message}`;
	return ` ${issue?.message ?? 'is not understood'}`;
}

const isKeyOf = (entry: unknown, key: PropertyKey | undefined): boolean =>
	isJsonObject(entry) && key !== undefined && Object.hasOwn(entry, key);
