import { describe, expect, it } from '@jest/globals';
import { isModestJson } from '../../../engine/src/http/webhook/isModestJson';

const modest = (text: string, mostTokens?: number) =>
	isModestJson(Buffer.from(text), ...(mostTokens === undefined ? [] : [mostTokens]));
const nested = (open: string, close: string, levels: number) =>
	open.repeat(levels) + close.repeat(levels);

describe('modest JSON', () => {
	it.each([
		['[', ']'],
		['{', '}'],
	])('nests %s 64 deep and no deeper', (open, close) => {
		expect([modest(nested(open, close, 64)), modest(nested(open, close, 65))]).toEqual([
			true,
			false,
		]);
	});

	it('may have as many lists beside each other as it likes', () => {
		expect(modest(`[${Array.from({ length: 200 }, () => '[{}]').join(',')}]`)).toBe(true);
	});

	it.each(['[', '{', ',', ':'])('counts no %s in a text', (sign) => {
		expect(modest(`["${sign.repeat(100)}"]`, 10)).toBe(true);
	});

	it('knows the end of a text by its quote, but not by one that is escaped', () => {
		expect(modest(`["\\"${'['.repeat(100)}"]`)).toBe(true);
		expect(modest(`["\\\\",${nested('[', ']', 64)}]`)).toBe(false);
		expect(modest(`["a",${nested('[', ']', 63)}]`)).toBe(true);
		expect(modest(`["a",${nested('[', ']', 64)}]`)).toBe(false);
		expect(modest(`["a","${'['.repeat(100)}"]`)).toBe(true);
	});

	it.each([
		['brackets', '[[],[]]', 4],
		['commas', '[1,2,3]', 3],
		['colons', '{"a":{"b":1}}', 4],
	])('counts %s as tokens', (_what, text, tokens) => {
		expect([modest(text, tokens), modest(text, tokens - 1)]).toEqual([true, false]);
	});

	it('has 50,000 tokens unless told otherwise', () => {
		const list = (tokens: number) => `[${'1,'.repeat(tokens - 1)}1]`;
		expect([modest(list(50_000)), modest(list(50_001))]).toEqual([true, false]);
	});
});
