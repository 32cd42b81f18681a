import { foldWords } from './foldText';
import { letterSet } from './letterSet';

/** A keyword as it is compared: folded once, however many messages it is held against. */
export interface FoldedKeyword {
	readonly words: readonly string[];
	readonly text: string;
	/** Letters of `text`; an emoji counts as one. */
	readonly length: number;
	readonly letters: number;
}

/** Keywords come from saved rules, so there are few; a flow of ever new ones starts the memory afresh. */
const most = 10_000;
const known = new Map<string, FoldedKeyword>();

export function foldedKeyword(keyword: string): FoldedKeyword {
	const before = known.get(keyword);
	if (before !== undefined) return before;
	const words = foldWords(keyword);
	const text = words.join(' ');
	const folded = { words, text, length: [...text].length, letters: letterSet(text) };
	if (known.size >= most) known.clear();
	known.set(keyword, folded);
	return folded;
}
