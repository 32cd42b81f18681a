import type { INodeProperties } from 'n8n-workflow';
import { defaultPriority } from './keywordRule';

/** How a keyword is looked for; answers of Wait for Reply choose from the same kinds. */
export const matchField: INodeProperties = {
	displayName: 'Match',
	name: 'match',
	type: 'options',
	options: [
		{
			name: 'Contains',
			value: 'contains',
			description: 'Anywhere in the text, also inside a word',
		},
		{ name: 'Exact', value: 'exact', description: 'The whole text is the keyword' },
		{
			name: 'Fuzzy',
			value: 'fuzzy',
			description: 'As a word or a phrase, with one typo from 4 letters on and two from 7 on',
		},
		{
			name: 'Pattern (Regex)',
			value: 'regex',
			description:
				'A regular expression on the text as written. Look-around, back-references and nested repeats are refused.',
		},
		{ name: 'Starts With', value: 'starts', description: 'The text begins with the keyword' },
		{ name: 'Whole Word', value: 'word', description: 'As a word or phrase of its own, no typos' },
	],
	default: 'fuzzy',
	description:
		'How to look for the keywords. Case, accents, punctuation and emoji never matter, but for patterns.',
};

/** The keyword rules of Match Keywords and of the WhatsApp Trigger. */
export const keywordRuleFields = (name: string): INodeProperties => ({
	displayName: 'Keyword Rules',
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Rule',
	default: {},
	description:
		'Words that stand for a topic. The lowest priority number wins, then the fewest typos, then the first.',
	options: [
		{
			displayName: 'Rule',
			name: 'rule',
			values: [
				{
					displayName: 'Topic',
					name: 'topic',
					type: 'string',
					default: '',
					placeholder: 'e.g. opening hours',
					description: 'What the keywords stand for. Rules of the same topic share an output.',
				},
				{
					displayName: 'Keywords',
					name: 'keywords',
					type: 'string',
					default: '',
					placeholder: 'e.g. hours, open, when',
					description: 'Comma-separated words or phrases; for a pattern, the one pattern',
				},
				matchField,
				{
					displayName: 'Language',
					name: 'language',
					type: 'string',
					default: '',
					placeholder: 'e.g. es',
					description: 'Passed on with the match, so that the answer can be in the same language',
				},
				{
					displayName: 'Priority',
					name: 'priority',
					type: 'number',
					default: defaultPriority,
					description: 'Lower is tried first',
				},
			],
		},
	],
});
