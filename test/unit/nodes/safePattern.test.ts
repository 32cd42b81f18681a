import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchPattern, patternProblems } from '../../../nodes/MatchKeywords/safePattern';
import { evilPatterns } from './evilPatterns';

const msOf = (work: () => unknown): number => {
	const started = performance.now();
	work();
	return performance.now() - started;
};

describe('time', () => {
	it('is short for every pattern that is known to take for ever elsewhere', () => {
		expect(evilPatterns.length).toBeGreaterThan(100);
		const slow = evilPatterns.filter(
			([pattern, text]) => msOf(() => matchPattern(pattern, text)) > 250,
		);
		expect(slow).toEqual([]);
	});

	it('grows with the text, and no faster: the longest pattern on the longest text', () => {
		const pattern = `${'(?:a?){50}'.repeat(4)}b`;
		expect(patternProblems(pattern)).toEqual([]);
		const [short, long] = [64, 1024].map((length) => {
			const text = 'a'.repeat(length);
			return Math.min(...[1, 2, 3].map(() => msOf(() => matchPattern(pattern, text))));
		});
		expect(long ?? 0).toBeLessThan(500);
		// Sixteen times the text: with a square it would be 256.
		expect((long ?? 0) / Math.max(short ?? 0, 0.05)).toBeLessThan(100);
	});

	it('stays short for any pattern anybody could build', () => {
		fc.assert(
			fc.property(anyPattern, (pattern) => {
				if (patternProblems(pattern).length > 0) return;
				expect(msOf(() => matchPattern(pattern, 'ab'.repeat(512)))).toBeLessThan(1000);
			}),
			{ numRuns: 300 },
		);
	});
});

/** Patterns of three letters, small enough for the language's own engine to finish. */
const { pattern: anyPattern } = fc.letrec<{ pattern: string; atom: string; sequence: string }>(
	(tie) => ({
		atom: fc.oneof(
			{ depthSize: 'small' },
			fc.constantFrom('a', 'b', 'B', 'é', '.', '\\w', '[ab]', '[^b]', '\\d', '\\b', '^', '$'),
			tie('pattern').map((inner) => `(${inner})`),
			tie('pattern').map((inner) => `(?:${inner})`),
		),
		sequence: fc
			.array(
				fc.tuple(
					tie('atom'),
					fc.constantFrom(
						'',
						'',
						'',
						'',
						'*',
						'+',
						'?',
						'*?',
						'+?',
						'??',
						'{2}',
						'{1,3}',
						'{2,}',
						'{0,2}?',
					),
				),
				{ maxLength: 4 },
			)
			.map((parts) => parts.flat().join('')),
		pattern: fc.oneof(
			{ depthSize: 'small' },
			tie('sequence'),
			fc.tuple(tie('sequence'), tie('sequence')).map((branches) => branches.join('|')),
		),
	}),
);

const anyText = fc
	.array(fc.constantFrom('a', 'b', 'A', 'É', '1', ' ', '😀', 'ſ'), { maxLength: 7 })
	.map((letters) => letters.join(''));

describe('what is found', () => {
	it('is what the language itself would find', () => {
		fc.assert(
			fc.property(anyPattern, anyText, (pattern, text) => {
				if (patternProblems(pattern).length > 0) return;
				const own = new RegExp(pattern, 'iu').exec(text)?.[0] ?? null;
				expect([pattern, text, matchPattern(pattern, text)]).toEqual([pattern, text, own]);
			}),
			{ numRuns: Number(process.env['WAYFARE_FUZZ_RUNS'] ?? 3000) },
		);
	});

	it.each([
		['(?:order|pedido)\\s*#?(\\d{4,10})', 'My ORDER #12345!', 'ORDER #12345'],
		['a|ab', 'ab', 'a'],
		['a*?b', 'aab', 'aab'],
		['<.+?>', '<a><b>', '<a>'],
		['\\p{L}+', '¡Año!', 'Año'],
		['\\u{1F600}', 'hi 😀', '😀'],
		['[😀-😂]+', 'x😁😂y', '😁😂'],
		['^$', '', ''],
		['/', 'a/b', '/'],
		['k', 'K', 'K'],
		['(?<year>\\d{4})-\\d\\d', 'in 2026-03', '2026-03'],
		['\\Ba', 'a ba', 'a'],
		['a\\B', 'a ab', 'a'],
		['x', 'abc', null],
	])('%s in “%s” is %s', (pattern, text, found) => {
		expect(patternProblems(pattern)).toEqual([]);
		expect(matchPattern(pattern, text)).toBe(found);
	});

	it('is looked for in the first 1,024 characters', () => {
		expect(matchPattern('b', `${'😀'.repeat(1023)}b`)).toBe('b');
		expect(matchPattern('b', `${'😀'.repeat(1024)}b`)).toBeNull();
	});
});
