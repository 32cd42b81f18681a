import { describe, expect, it } from '@jest/globals';
import { packedList, unpacked } from '../../../engine/src/hosts/sqlite/chapters/packed';

describe('a packed list', () => {
	it.each([
		['nothing', []],
		['one value', [{ text: 'hello' }]],
		['every width of a character', ['plain', 'é', '40 €', '👋🏽', '\u2028', ['漢字', null, 0.5]]],
		['long values', ['a'.repeat(100_000), '€'.repeat(100_000)]],
	])('is what was put into it: %s', (_name, values) => {
		const whole = values.map((value) => [JSON.stringify(value)]);
		expect(unpacked(packedList(whole))).toEqual(values);
		const inPieces = whole.map(([text = '']) => [text.slice(0, 1), text.slice(1)]);
		expect(unpacked(packedList(inPieces))).toEqual(values);
	});
});
