import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
	compileSafeRegex,
	regexProblem,
} from '../../../engine/src/journey/expression/regex/safeRegex';

/** Patterns over two letters, where everything overlaps: the hardest ground for a backtracking engine. */
const { pattern } = fc.letrec<{ pattern: string; atom: string; sequence: string }>((tie) => ({
	atom: fc.oneof(
		{ depthSize: 'small' },
		fc.constantFrom('a', 'b', '.', '\\w', '[ab]', '[^b]', '\\s'),
		tie('pattern').map((inner) => `(?:${inner})`),
	),
	sequence: fc
		.array(
			fc.tuple(
				tie('atom'),
				fc.constantFrom('', '', '', '*', '+', '?', '{2,5}', '{3}', '*?', '{0,30}'),
			),
			{ minLength: 1, maxLength: 5 },
		)
		.map((parts) => parts.flat().join('')),
	pattern: fc.oneof(
		{ depthSize: 'small' },
		tie('sequence'),
		fc.tuple(tie('sequence'), tie('sequence')).map((branches) => branches.join('|')),
	),
}));

const TEXTS = [
	`${'a'.repeat(1_023)}!`,
	'ab'.repeat(512),
	`${'b'.repeat(512)}${'a'.repeat(512)}`,
	'a b'.repeat(341),
];

it('whatever pattern is taken fails on a long text in a moment, however it is built', () => {
	let taken = 0;
	fc.assert(
		fc.property(pattern, (start) => {
			const never = `${start}c$`;
			if (regexProblem(never, '') !== undefined) return;
			taken += 1;
			for (const text of TEXTS) {
				const started = performance.now();
				compileSafeRegex(never, '').test(text);
				expect(performance.now() - started).toBeLessThan(1_000);
			}
		}),
		{ numRuns: 400 },
	);
	// About one pattern in seven is taken; without any the property would say nothing.
	expect(taken).toBeGreaterThan(10);
});
