import { describe, expect, it } from '@jest/globals';
import { Form } from '../../../nodes/form/Form';
import {
	answerOutputs,
	answerProblems,
	readAnswers,
	takeReply,
} from '../../../nodes/WaitForReply/takeReply';
import { received, text } from './messages';

const form = new Form({
	answers: {
		answer: [
			{ name: 'Anything', choices: '', keywords: '', match: 'fuzzy', kinds: ['text'] },
			{ name: 'Yes', choices: 'yes, Claro que sí', keywords: 'si, yes', match: 'word', kinds: [] },
			{ name: 'Human', choices: 'agent', keywords: 'human, persona', match: 'fuzzy', kinds: [] },
			{ name: 'Photo', choices: '', keywords: '', match: 'fuzzy', kinds: ['image', 'video'] },
			{ name: 'Number', choices: '👍', keywords: '^[1-5]$', match: 'regex', kinds: [] },
		],
	},
});
const answers = readAnswers(form);

describe('the answer that takes a reply', () => {
	it.each([
		['a button by its id', received({ kind: 'buttonReply', id: 'yes', title: 'Whatever' }), 1],
		['a button by its title', received({ kind: 'buttonReply', id: 'x', title: 'CLARO que si' }), 1],
		['a list row', received({ kind: 'listReply', id: 'agent', title: 'Talk to us' }), 2],
		[
			'a template button by its payload',
			received({ kind: 'templateButton', payload: 'yes', text: 'Y' }),
			1,
		],
		['a typed title', text('claro que sí'), 1],
		['a typed id', text('Agent'), 2],
		['a keyword, though an earlier answer takes any text', text('sí, por favor'), 1],
		['a keyword with a typo', text('persoan'), 2],
		['a pattern', text('4'), 4],
		['a choice of emoji only', text('👍'), 4],
		['a kind', received({ kind: 'image', media: { id: '1' } }), 3],
		[
			'a caption that says a keyword',
			received({ kind: 'image', media: { id: '1' }, caption: 'a human' }),
			2,
		],
		['any other text', text('what?'), 0],
	])('%s', (_what, message, index) => {
		expect(takeReply(answers, message)).toBe(index);
	});

	it('is none for what nobody waits for', () => {
		expect(
			takeReply(answers, received({ kind: 'sticker', media: { id: '1' }, animated: false })),
		).toBeNull();
		expect(takeReply([], text('hi'))).toBeNull();
		expect(takeReply(answers.slice(1), text('👎'))).toBeNull();
	});
});

it('outputs are the answers, Other and Timeout', () => {
	expect(answerOutputs(answers)).toEqual([
		'Anything',
		'Yes',
		'Human',
		'Photo',
		'Number',
		'Other',
		'Timeout',
	]);
	expect(answerOutputs(readAnswers(new Form({ answers: { answer: [{}] } })))).toEqual([
		'Answer 1',
		'Other',
		'Timeout',
	]);
});

it('an answer that can take nothing is a problem', () => {
	expect(answerProblems(answers)).toEqual([]);
	expect(answerProblems(readAnswers(new Form({ answers: { answer: [{ name: 'A' }] } })))).toEqual([
		'The answer "A" takes nothing: give choices, keywords or kinds of message',
	]);
});
