import type { MessageEvent } from '../../cloud-api/webhooks/event';
import type { Form } from '../form/Form';
import { foldText } from '../MatchKeywords/foldText';
import {
	defaultPriority,
	keywordsIn,
	matchKind,
	type MatchKind,
} from '../MatchKeywords/keywordRule';
import { keywordRuleProblems, matchKeywords } from '../MatchKeywords/matchKeywords';
import { messageReply } from '../WhatsAppTrigger/messageReply';
import { inboundText } from '../../cloud-api/webhooks/inboundText';

/** An answer that is waited for. It takes a message when any one of its criteria does. */
export interface Answer {
	readonly name: string;
	/** Ids or titles of buttons and list rows. */
	readonly choices: readonly string[];
	/** Comma separated, or one pattern when `match` is `regex`. */
	readonly keywords: string;
	readonly match: MatchKind;
	/** Kinds of message, such as `image`. */
	readonly kinds: readonly string[];
}

/** What the two outputs after the answers are called. */
const otherOutput = 'Other';
export const timeoutOutput = 'Timeout';

/**
 * The index of the answer that takes a message, or `null`. A tapped choice counts before words, and words
 * before kinds: so an answer for any text can stand beside answers for certain words, in any order.
 */
export function takeReply(answers: readonly Answer[], message: MessageEvent): number | null {
	const { content } = message;
	const text = inboundText(content) ?? '';
	const chosen = answers.findIndex(({ choices }) => isChosen(choices, message, text));
	if (chosen !== -1) return chosen;

	const { match } = matchKeywords(text, answers.map(keywordRule), false);
	if (match !== null) return Number(match.topic);

	const byKind = answers.findIndex(({ kinds }) => kinds.includes(content.kind));
	return byKind === -1 ? null : byKind;
}

/** A choice is taken by its id or title; typing the title does as well as tapping it. */
function isChosen(choices: readonly string[], message: MessageEvent, text: string): boolean {
	const id = messageReply(message.content)?.id ?? '';
	if (id !== '' && choices.includes(id)) return true;
	const said = foldText(text);
	// A title of emoji only folds to nothing, and is compared as it is.
	return said === ''
		? text.trim() !== '' && choices.includes(text.trim())
		: choices.some((choice) => foldText(choice) === said);
}

const keywordRule = ({ keywords, match }: Answer, index: number) => ({
	topic: String(index),
	keywords: keywordsIn(keywords, match),
	match,
	language: '',
	priority: defaultPriority,
});

/** The answers of a form. */
export const readAnswers = (form: Form): readonly Answer[] =>
	form.rows('answers', 'answer').map((row, index) => ({
		name: row.text('name') || `Answer ${index + 1}`,
		choices: row.names('choices'),
		keywords: row.text('keywords'),
		match: matchKind(row.text('match')),
		kinds: row.names('kinds'),
	}));

/** The outputs of Wait for Reply, in order: one per answer, then Other, then Timeout. */
export const answerOutputs = (answers: readonly Answer[]): readonly string[] => [
	...answers.map(({ name }) => name),
	otherOutput,
	timeoutOutput,
];

/** What is wrong with the answers, as sentences. */
export function answerProblems(answers: readonly Answer[]): string[] {
	return answers.flatMap((answer) => {
		const { name, choices, keywords, match, kinds } = answer;
		if (keywords !== '') {
			return keywordRuleProblems({
				topic: name,
				keywords: keywordsIn(keywords, match),
				match,
				language: '',
				priority: 0,
			});
		}
		return choices.length + kinds.length === 0
			? [`The answer "${name}" takes nothing: give choices, keywords or kinds of message`]
			: [];
	});
}
