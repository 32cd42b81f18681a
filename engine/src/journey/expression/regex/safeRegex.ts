import { ExpressionError } from '../ExpressionError';
import { refuseCostlyRegex } from './regexCost';
import { parseRegex, RegexRefusal } from './regexTree';

/** The longest text a regex is run on, in code points. */
const MAX_SEARCHED = 1024;

const compiled = new Map<string, RegExp>();

/**
 * A regex that cannot hold the process up, or the reason why there is none. Look-around, back-references, nested
 * quantifiers and their like are refused.
 */
export function regexProblem(pattern: string, flags: string): string | undefined {
	try {
		compileSafeRegex(pattern, flags);
		return undefined;
	} catch (error) {
		if (error instanceof ExpressionError) return error.message;
		throw error;
	}
}

/** Compiles a pattern, or throws `ExpressionError` with the reason. */
export function compileSafeRegex(pattern: string, flags: string): RegExp {
	const key = `${flags}/${pattern}`;
	if (!compiled.has(key)) {
		// Patterns come from journeys, but a rule may compute one; a small cache cannot be filled up by texts.
		if (compiled.size >= 500) compiled.clear();
		compiled.set(key, compile(pattern, flags));
	}
	// A fresh object: `lastIndex` of a global regex must not travel from one evaluation to the next.
	return new RegExp(compiled.get(key) ?? pattern);
}

/** The pattern of `/pattern/flags`, or the text itself, as n8n's regex operators read it. */
export function toSafeRegex(text: string, flags = ''): RegExp {
	const literal = /^\/(.*?)\/([gimusy]*)$/.exec(text);
	return literal
		? compileSafeRegex(literal[1] ?? '', literal[2] ?? '')
		: compileSafeRegex(text, flags);
}

/** The text, if it is short enough to be searched. */
export function searched(text: string): string {
	if (text.length <= MAX_SEARCHED || [...text].length <= MAX_SEARCHED) return text;
	throw new ExpressionError(
		`A text of more than ${MAX_SEARCHED} characters cannot be searched with a pattern. Shorten it with slice(0, ${MAX_SEARCHED}).`,
	);
}

function compile(pattern: string, flags: string): RegExp {
	let regex: RegExp;
	try {
		regex = new RegExp(pattern, flags);
	} catch (error) {
		throw new ExpressionError(
			`The regular expression ${shown(pattern)} is not valid: ${error instanceof Error ? error.message : ''}`,
		);
	}
	try {
		refuseCostlyRegex(parseRegex(pattern), flags);
		return regex;
	} catch (error) {
		if (!(error instanceof RegexRefusal)) throw error;
		throw new ExpressionError(
			`The regular expression ${shown(pattern)} could take very long: ${error.message}. Write it without, or use contains, starts with or ends with.`,
		);
	}
}

const shown = (pattern: string): string => `/${pattern.slice(0, 80)}/`;
