import type { z } from 'zod';
import { issueSentence } from './issueSentence';

/** One thing wrong with a document: where it stands, and what is wrong there ("must be at most 200"). */
export interface Misfit {
	/** Keys from the outside in; empty = the whole of it. */
	readonly path: readonly string[];
	readonly sentence: string;
}

/** A value as its schema reads it, or everything that keeps it from fitting. */
export type Fit<T> =
	| { readonly fits: true; readonly value: T }
	| { readonly fits: false; readonly misfits: readonly Misfit[] };

/** Reads what came from outside by a schema; all that is wrong comes back at once, in words for people. */
export function fit<S extends z.ZodType>(schema: S, value: unknown): Fit<z.output<S>> {
	const read = schema.safeParse(value, { error: issueSentence });
	return read.success
		? { fits: true, value: read.data }
		: { fits: false, misfits: read.error.issues.flatMap(misfitsOf) };
}

/** zod reports all unknown keys of an object as one issue of the object; each is a misfit of its own. */
function misfitsOf(issue: z.core.$ZodIssue): readonly Misfit[] {
	const path = issue.path.map(String);
	return issue.code === 'unrecognized_keys'
		? issue.keys.map((key) => ({ path: [...path, key], sentence: 'is not known here' }))
		: [{ path, sentence: issue.message }];
}
