import { distinct } from '../form/distinct';
import type { Form } from '../form/Form';

/** How a keyword is looked for. All but `regex` compare folded texts. */
const matchKinds = ['exact', 'contains', 'starts', 'word', 'regex', 'fuzzy'] as const;
export type MatchKind = (typeof matchKinds)[number];

/** Words that stand for one topic. */
export interface KeywordRule {
	readonly topic: string;
	/** Blanks left out; for `regex` the one pattern. */
	readonly keywords: readonly string[];
	readonly match: MatchKind;
	/** BCP 47, told in the match; `''` = any. */
	readonly language: string;
	/** Lower is tried first. */
	readonly priority: number;
}

export const defaultPriority = 100;

/** The keywords that a comma-separated text names. A pattern may contain commas, so it is one keyword. */
export const keywordsIn = (text: string, match: MatchKind): readonly string[] =>
	(match === 'regex' ? [text] : text.split(/[,،]/u))
		.map((keyword) => keyword.trim())
		.filter((keyword) => keyword !== '');

/** The match kind a form names, `fuzzy` when it names none of ours. */
export const matchKind = (value: string): MatchKind =>
	matchKinds.find((kind) => kind === value) ?? 'fuzzy';

/** The rules of a form that has them under `name`. */
export const readKeywordRules = (form: Form, name: string): readonly KeywordRule[] =>
	form.rows(name, 'rule').map((row) => {
		const match = matchKind(row.text('match'));
		return {
			topic: row.text('topic'),
			keywords: keywordsIn(row.text('keywords'), match),
			match,
			language: row.text('language'),
			priority: row.number('priority') ?? defaultPriority,
		};
	});

/** What the output for messages without a match is called. */
export const noMatchOutput = 'No Match';

/** The outputs of Match Keywords, in order: one per topic, then the one for no match. */
export const topicOutputs = (rules: readonly KeywordRule[]): readonly string[] => [
	...distinct(rules.map((rule) => rule.topic)),
	noMatchOutput,
];
