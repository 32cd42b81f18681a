import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plain } from '../../../nodes/form/plain';

const roundTrip = (value: object): unknown => JSON.parse(JSON.stringify(value));

const anyValue = fc.anything({
	withDate: true,
	withBoxedValues: true,
	withNullPrototype: true,
	withUnicodeString: true,
});
const anyObject = fc.oneof(fc.dictionary(fc.string(), anyValue), fc.array(anyValue));

describe('A value made plain', () => {
	it('is what JSON makes of it', () => {
		fc.assert(
			fc.property(anyObject, (value) => {
				expect(plain(value)).toStrictEqual(roundTrip(value));
			}),
			{ seed: 2026, numRuns: 1000 },
		);
	});

	it('has its members in the same order, under any name', () => {
		const value = { b: 1, a: undefined, ['__proto__']: { polluted: true }, 1: -0, toJSON: 'no' };
		expect(JSON.stringify(plain(value))).toBe(JSON.stringify(value));
		expect(Object.getPrototypeOf(plain(value))).toBe(Object.prototype);
	});

	it('shares nothing with it', () => {
		const value = { list: [{ deep: 1 }] };
		const copy = plain(value);
		value.list.push({ deep: 2 });
		expect(copy).toEqual({ list: [{ deep: 1 }] });
	});
});
