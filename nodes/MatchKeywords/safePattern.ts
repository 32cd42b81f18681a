import { firstCodePoints } from './firstCodePoints';

/**
 * Code points of the text a pattern is tried on, by its number of open-ended repeats. Backtracking costs
 * about n^(repeats + 1) steps, so that the worst pattern allowed stays near a tenth of a second.
 */
const textCaps: readonly number[] = [1024, 1024, 400, 100];

/** A bounded repeat of more than this counts as open-ended. */
const smallRepeat = 16;

interface Group {
	/** Holds a repeat or a choice, so repeating the group itself could backtrack without end. */
	ambiguous: boolean;
}

interface Survey {
	readonly openRepeats: number;
	readonly problems: readonly string[];
}

const backReference = /^\\(?:[1-9]|k)/;
const lookAround = /^\(\?(?:[=!]|<[=!])/;
const characterClass = /^\[\^?(?:\\.|[^\]\\])*\]/su;
const groupStart = /^\((?:\?:|\?<\w+>)?/;
const repeat = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/;
const atom = /^(?:\\.|.)/su;

/** Reads a pattern once from left to right; it has been accepted by `RegExp` before, so brackets close. */
function survey(pattern: string): Survey {
	const problems = new Set<string>();
	const open: Group[] = [{ ambiguous: false }];
	let openRepeats = 0;
	let ended: Group | undefined;
	let rest = pattern;
	const take = (shape: RegExp): RegExpExecArray | null => {
		const found = shape.exec(rest);
		if (found !== null) rest = rest.slice(found[0].length);
		return found;
	};
	const inside = (): Group => open.at(-1) ?? { ambiguous: false };

	while (rest !== '') {
		if (take(backReference)) problems.add('uses a back-reference, which can take forever');
		else if (take(lookAround)) {
			problems.add('uses look-ahead or look-behind, which can take forever');
			open.push({ ambiguous: false });
		} else if (take(characterClass)) ended = undefined;
		else if (take(groupStart)) open.push({ ambiguous: false });
		else if (take(/^\)/)) {
			ended = open.pop();
			if (ended?.ambiguous === true) inside().ambiguous = true;
		} else if (take(/^\|/)) {
			inside().ambiguous = true;
			ended = undefined;
		} else {
			const found = take(repeat);
			if (found === null) {
				take(atom);
				ended = undefined;
				continue;
			}
			if (found[0].startsWith('?')) continue;
			if (ended?.ambiguous === true) {
				problems.add('repeats a group that itself repeats or chooses, which can take forever');
			}
			inside().ambiguous = true;
			if (isOpenEnded(found)) openRepeats += 1;
			ended = undefined;
		}
	}
	return { openRepeats, problems: [...problems] };
}

function isOpenEnded([whole, least, comma, most]: RegExpExecArray): boolean {
	if (/^[*+]/.test(whole)) return true;
	return comma === ',' && most === '' ? true : Number(most === '' ? least : most) > smallRepeat;
}

/** The pattern ready to run, or what the language has against it. */
function compiled(pattern: string): RegExp | string {
	try {
		return new RegExp(pattern, 'iu');
	} catch (error) {
		return error instanceof Error ? error.message : 'is no regular expression';
	}
}

/** Why a pattern is refused, in words that follow its name; empty when it is safe to run. */
export function patternProblems(pattern: string): readonly string[] {
	const regex = compiled(pattern);
	if (typeof regex === 'string') return [`is not valid: ${regex}`];
	const { openRepeats, problems } = survey(pattern);
	if (openRepeats < textCaps.length) return problems;
	const limit = `at most ${textCaps.length - 1} are allowed`;
	return [...problems, `has ${openRepeats} open-ended repeats (*, +, {n,}); ${limit}`];
}

/** What a safe pattern finds in the beginning of a text, or `null`; also when the pattern is not safe. */
export function matchPattern(pattern: string, text: string): string | null {
	if (patternProblems(pattern).length > 0) return null;
	const cap = textCaps[survey(pattern).openRepeats] ?? 0;
	return new RegExp(pattern, 'iu').exec(firstCodePoints(text, cap))?.[0] ?? null;
}
