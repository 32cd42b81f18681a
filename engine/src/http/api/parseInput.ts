import type { z } from 'zod';
import { WayfareError, type ErrorDetail } from '../../errors/WayfareError';
import type { Parse } from './route';

/** Parses by a schema; everything wrong is reported at once, each with the place it stands in. */
export const parseInput: Parse = (schema, value, where) => {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const details = result.error.issues.map((issue) => detail(issue, where));
	const places = [...new Set(details.map(({ at }) => at))].join(', ');
	throw new WayfareError('api.invalid', `Not usable: ${places}`, { details });
};

function detail(issue: z.core.$ZodIssue, where: string): ErrorDetail {
	const path =
		issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
	const message =
		issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.join(', ')}` : issue.message;
	return { at: [where, ...path.map(String)].join('.'), code: null, severity: 'error', message };
}
