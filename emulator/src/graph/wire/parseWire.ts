import type { z } from 'zod';
import { GraphFault } from '../GraphFault';

/** Parses a body or throws the Graph error its first problem deserves: 131008 missing, 131009 over a limit, 100 misshapen. */
export function parseWire<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
	const parsed = schema.safeParse(body, { reportInput: true });
	if (parsed.success) return parsed.data;
	throw faultOf(parsed.error.issues.map(innermost)[0]);
}

/** The problem of the branch that came closest, when a union failed as a whole. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
	if (issue.code !== 'invalid_union') return issue;
	const [closest] = issue.errors.toSorted((a, b) => a.length - b.length);
	const [first] = closest ?? [];
	return first === undefined
		? issue
		: innermost({ ...first, path: [...issue.path, ...first.path] });
}

function faultOf(issue: z.core.$ZodIssue | undefined): GraphFault {
	if (issue === undefined) return new GraphFault(100, 'The body is not valid.');
	const where = pathOf(issue.path);
	if (issue.code === 'unrecognized_keys') {
		return new GraphFault(100, `Unexpected key "${issue.keys.join('", "')}" on param "${where}".`);
	}
	if (issue.code === 'invalid_union' || where === 'messaging_product' || where === '') {
		return new GraphFault(100, `Param ${where === '' ? 'body' : where}: ${issue.message}.`);
	}
	if (isMissing(issue)) return new GraphFault(131008, `Parameter "${where}" is required.`);
	return new GraphFault(131009, `Param ${where} ${issue.message}.`);
}

const isMissing = (issue: z.core.$ZodIssue): boolean =>
	(issue.code === 'custom' && issue.params?.['missing'] === true) ||
	((issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined);

/** `interactive.action.buttons[3].reply.title` */
const pathOf = (path: readonly PropertyKey[]): string =>
	path.reduce<string>((whole, part) => {
		if (typeof part === 'number') return `${whole}[${part}]`;
		return whole === '' ? String(part) : `${whole}.${String(part)}`;
	}, '');
