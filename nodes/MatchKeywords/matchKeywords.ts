import { editDistance } from './editDistance';
import { firstCodePoints } from './firstCodePoints';
import { foldedKeyword, type FoldedKeyword } from './foldedKeyword';
import { foldText, foldWords } from './foldText';
import { fewestChanges, letterSet } from './letterSet';
import type { KeywordRule, MatchKind } from './keywordRule';
import { matchPattern, patternProblems } from './safePattern';

/** The rule that took a text. `text` is the part that matched, folded; `distance` counts its typos. */
export interface KeywordMatch {
	readonly topic: string;
	readonly keyword: string;
	readonly text: string;
	readonly match: MatchKind;
	readonly distance: number;
	readonly language: string;
}

/** A keyword the text comes close to, for "did you mean …?". */
export interface Nearest {
	readonly topic: string;
	readonly keyword: string;
	readonly distance: number;
}

/** `nearest` is only looked for when nothing matches and somebody wants to know; `rule` is the one that matched. */
export interface KeywordResult {
	readonly match: KeywordMatch | null;
	readonly rule: KeywordRule | null;
	readonly nearest: Nearest | null;
}

/** Only the beginning of a long message is looked at. */
const textCap = 1024;

/**
 * The rule that takes a text: the lowest priority number, among equals the fewest typos, then the first.
 * Without any, `nearest` is the keyword just out of reach of a fuzzy match, whatever its rule's kind.
 */
export function matchKeywords(
	text: string,
	rules: readonly KeywordRule[],
	guesses = true,
): KeywordResult {
	const said = hear(text);
	let best: { readonly match: KeywordMatch; readonly rule: KeywordRule } | null = null;
	for (const rule of rules) {
		if (best !== null && rule.priority > best.rule.priority) continue;
		const match = matchRule(said, rule);
		if (match === null) continue;
		const better =
			best === null || rule.priority < best.rule.priority || match.distance < best.match.distance;
		if (better) best = { match, rule };
	}
	return best === null
		? { match: null, rule: null, nearest: guesses ? nearestKeyword(said, rules) : null }
		: { ...best, nearest: null };
}

/** What is wrong with a rule, as sentences for the person who wrote it. */
export function keywordRuleProblems(rule: KeywordRule): string[] {
	const where = rule.topic === '' ? 'A keyword rule' : `The keyword rule "${rule.topic}"`;
	if (rule.topic === '') return [`${where} has no topic: name what its keywords stand for`];
	const { keywords } = rule;
	if (keywords.length === 0) return [`${where} has no keywords: give at least one`];
	if (rule.match === 'regex') {
		return keywords.flatMap((pattern) =>
			patternProblems(pattern).map((problem) => `${where}: the pattern ${problem}`),
		);
	}
	return keywords
		.filter((keyword) => foldText(keyword) === '')
		.map((keyword) => `${where}: "${keyword}" has no letter or digit, so nothing can match it`);
}

interface Said {
	readonly raw: string;
	readonly whole: string;
	/** The whole text, and every so many words of it in a row; made once for keywords of that many words. */
	readonly runsOf: (length: number) => readonly Run[];
}

interface Run {
	readonly text: string;
	readonly letters: number;
}

function hear(text: string): Said {
	const raw = firstCodePoints(text, textCap).normalize('NFC');
	const words = foldWords(raw);
	const whole = words.join(' ');
	const runs = new Map<number, readonly Run[]>();
	const runsOf = (length: number): readonly Run[] => {
		const made = runs.get(length) ?? [whole, ...wordRuns(words, length)].map(runOf);
		runs.set(length, made);
		return made;
	};
	return { raw, runsOf, whole };
}

function matchRule(said: Said, rule: KeywordRule): KeywordMatch | null {
	let best: KeywordMatch | null = null;
	for (const keyword of rule.keywords) {
		const found = look[rule.match](said, keyword);
		if (found === null || (best !== null && found.distance >= best.distance)) continue;
		best = { topic: rule.topic, keyword, ...found, match: rule.match, language: rule.language };
	}
	return best;
}

interface Found {
	readonly text: string;
	readonly distance: number;
}

const found = (text: string): Found => ({ text, distance: 0 });

/** One way to look per kind; each folds its own keyword, and a keyword without letters finds nothing. */
const look: Readonly<Record<MatchKind, (said: Said, keyword: string) => Found | null>> = {
	exact: (said, keyword) => folded(keyword, (wanted) => said.whole === wanted),
	contains: (said, keyword) => folded(keyword, (wanted) => said.whole.includes(wanted)),
	starts: (said, keyword) => folded(keyword, (wanted) => said.whole.startsWith(wanted)),
	word: (said, keyword) => folded(keyword, (wanted) => ` ${said.whole} `.includes(` ${wanted} `)),
	regex: (said, keyword) => {
		const text = matchPattern(keyword, said.raw);
		return text === null ? null : found(text);
	},
	fuzzy: (said, keyword) => {
		const wanted = foldedKeyword(keyword);
		return closest(said, wanted, allowedTypos(wanted));
	},
};

function folded(keyword: string, holds: (wanted: string) => boolean): Found | null {
	const { text } = foldedKeyword(keyword);
	return text !== '' && holds(text) ? found(text) : null;
}

/** Short words have too many neighbours: below 4 letters none, to 6 one, from 7 on two. */
function allowedTypos({ length }: FoldedKeyword): number {
	return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/** The part of the text closest to the keyword: the whole of it, or as many words in a row as the keyword has. */
function closest(said: Said, wanted: FoldedKeyword, limit: number): Found | null {
	const { words, text: keyword } = wanted;
	if (words.length === 0) return null;
	let best: Found | null = null;
	for (const { text, letters } of said.runsOf(words.length)) {
		const reach: number = best === null ? limit : best.distance - 1;
		if (reach < 0) break;
		if (fewestChanges(letters, wanted.letters) > reach) continue;
		const distance = editDistance(text, keyword, reach);
		if (distance <= reach) best = { text, distance };
	}
	return best;
}

const runOf = (text: string): Run => ({ text, letters: letterSet(text) });

const wordRuns = (words: readonly string[], length: number): readonly string[] =>
	words
		.slice(0, Math.max(words.length - length + 1, 0))
		.map((_, start) => words.slice(start, start + length).join(' '));

/** How far "did you mean" guesses: one typo beyond a match, but two in 4 letters make another word of it. */
function guessedTypos(keyword: FoldedKeyword): number {
	return keyword.length < 5 ? allowedTypos(keyword) : allowedTypos(keyword) + 1;
}

function nearestKeyword(said: Said, rules: readonly KeywordRule[]): Nearest | null {
	let best: Nearest | null = null;
	for (const rule of rules) {
		if (rule.match === 'regex') continue;
		for (const keyword of rule.keywords) {
			const wanted = foldedKeyword(keyword);
			const reach = guessedTypos(wanted);
			if (reach === 0) continue;
			const near = closest(
				said,
				wanted,
				best === null ? reach : Math.min(reach, best.distance - 1),
			);
			if (near !== null) best = { topic: rule.topic, keyword, distance: near.distance };
		}
	}
	return best;
}
