import { describe, expect, it } from '@jest/globals';
import { journeyId } from '../../../engine/src/http/api/routes/journeyId';

describe('A journey’s id', () => {
	it.each([
		['the one asked for', { id: 'own', name: 'Name' }, 'asked', 'asked'],
		['n8n’s own', { id: 'own', name: 'Name' }, undefined, 'own'],
		['made of the name', { name: 'Cart recovery (v2)' }, undefined, 'cart-recovery-v2'],
		['made of the name without accents', { name: 'Menú en Español' }, undefined, 'menu-en-espanol'],
	])('is %s', (_name, document, wanted, id) => {
		expect(journeyId(document, wanted)).toBe(id);
	});

	it.each(['', '../x', 'a/b', 'validate', 'é'])('is never “%s”', (wanted) => {
		expect(() => journeyId({ name: 'x' }, wanted)).toThrow(
			expect.objectContaining({ code: 'journey.id' }),
		);
	});

	it('must be given when the name has no letter a URL can carry', () => {
		expect(() => journeyId({ name: 'ترحيب' }, undefined)).toThrow(
			expect.objectContaining({ code: 'journey.id' }),
		);
	});
});
