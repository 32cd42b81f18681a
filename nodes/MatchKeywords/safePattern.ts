import { firstCodePoints } from './firstCodePoints';
import { compilePattern, type Program } from './pattern/compilePattern';
import { PatternRefusal } from './pattern/parsePattern';
import { runPattern } from './pattern/runPattern';

/** Code points of a text a pattern is tried on. */
const textCap = 1024;

/** Characters of a pattern. */
const longest = 1000;

/** Patterns come from saved rules, so there are few; a flow of ever new ones starts the memory afresh. */
const most = 500;
const known = new Map<string, Program | string>();

/** The pattern ready to run, or what is against it. */
function compiled(pattern: string): Program | string {
	const before = known.get(pattern);
	if (before !== undefined) return before;
	const made = compile(pattern);
	if (known.size >= most) known.clear();
	known.set(pattern, made);
	return made;
}

function compile(pattern: string): Program | string {
	try {
		if (pattern.length > longest) return `is longer than ${longest} characters`;
		// The language's own parser knows the syntax best; what it makes is never run.
		const { source } = new RegExp(pattern, 'iu');
		return compilePattern(source);
	} catch (error) {
		if (error instanceof PatternRefusal) return error.message;
		return `is not valid: ${error instanceof Error ? error.message : 'it is no regular expression'}`;
	}
}

/** Why a pattern is refused, in words that follow its name; empty when it can be run. */
export function patternProblems(pattern: string): readonly string[] {
	const made = compiled(pattern);
	return typeof made === 'string' ? [made] : [];
}

/** What a pattern finds in the beginning of a text, or `null`; also when the pattern is refused. */
export function matchPattern(pattern: string, text: string): string | null {
	const program = compiled(pattern);
	return typeof program === 'string' ? null : runPattern(program, firstCodePoints(text, textCap));
}
