import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldWords } from '../../../nodes/MatchKeywords/foldText';

describe('the words of a text', () => {
	it('are the same whether or not other letters stand beside them', () => {
		// A word that has to be unaccented takes the whole text the long way.
		const ascii = fc.string({ unit: 'binary-ascii' });
		fc.assert(
			fc.property(ascii, (text) => {
				expect(foldWords(`${text} é`)).toEqual([...foldWords(text), 'e']);
			}),
		);
	});
});
