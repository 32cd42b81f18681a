import { describe, expect, it } from '@jest/globals';
import { splitProblems, splitVariant } from '../../../nodes/Split/splitVariant';

const variants = [
	{ name: 'Holdout', weight: 10 },
	{ name: 'Reminder', weight: 90 },
];

const shares = (experiment: string, people: number): number => {
	let held = 0;
	for (let person = 0; person < people; person += 1) {
		if (splitVariant(experiment, variants, `c${person}`) === 0) held += 1;
	}
	return held / people;
};

describe('a split', () => {
	it('always gives a contact the same variant', () => {
		const first = splitVariant('cart', variants, 'c-1');
		expect(Array.from({ length: 20 }, () => splitVariant('cart', variants, 'c-1'))).toEqual(
			Array.from({ length: 20 }, () => first),
		);
	});

	it('gives each variant its share', () => {
		expect(Math.abs(shares('cart', 10_000) - 0.1)).toBeLessThan(0.01);
	});

	it('divides two experiments independently', () => {
		const both = Array.from({ length: 10_000 }, (_, person) => `c${person}`).filter(
			(id) => splitVariant('a', variants, id) === 0 && splitVariant('b', variants, id) === 0,
		);
		expect(Math.abs(both.length / 10_000 - 0.01)).toBeLessThan(0.005);
	});

	it('never picks a variant of weight 0', () => {
		const off = [
			{ name: 'Off', weight: 0 },
			{ name: 'On', weight: 1 },
		];
		const picked = new Set(Array.from({ length: 500 }, (_, n) => splitVariant('x', off, `c${n}`)));
		expect([...picked]).toEqual([1]);
	});
});

it('problems say what to mend', () => {
	expect(splitProblems('x', variants)).toEqual([]);
	expect(splitProblems('', [{ name: 'A', weight: 0 }])).toEqual([
		'Give the experiment a name: it decides who gets which variant',
		'A split needs at least two variants',
		'At least one variant needs a weight above 0',
	]);
	expect(
		splitProblems('x', [
			{ name: 'A', weight: -1 },
			{ name: 'A', weight: 1 },
		]),
	).toEqual([
		'The weight of "A" must be 0 or more',
		'Two variants have the same name: results could not be told apart',
	]);
});
