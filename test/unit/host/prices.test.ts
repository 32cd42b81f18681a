import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../../engine/src/runner/ConfigError';
import { loadPrices } from '../../../engine/src/runner/loadPrices';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
	folder = temporaryFolder();
	file = path.join(folder.path, 'prices.json');
});
afterEach(() => folder.remove());

const at = (marketing: number) => ({ marketing, utility: 0.01, authentication: 0.01 });

function problemsOf(document: unknown): readonly string[] {
	writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
	try {
		loadPrices(file);
		return [];
	} catch (error) {
		return error instanceof ConfigError ? error.problems : [String(error)];
	}
}

describe('a price table', () => {
	it('goes by the longest calling code, by the country of who has no number, else by the default', () => {
		const places = { '1': at(0.025), '1809': at(0.07), ES: at(0.06) };
		writeFileSync(file, JSON.stringify({ currency: 'USD', default: at(0.1), places }));
		const prices = loadPrices(file);
		const of = (identity: { readonly waId?: string; readonly userId?: string }) =>
			prices?.of(identity, 'marketing');
		expect(of({ waId: '14155550100' })).toBe(25_000);
		expect(of({ waId: '18095550100' })).toBe(70_000);
		expect(of({ userId: 'ES.1234' })).toBe(60_000);
		expect(of({ waId: '4915112345' })).toBe(100_000);
		expect(of({})).toBe(100_000);
		expect(prices?.of({ waId: '14155550100' }, 'service')).toBe(0);
	});

	it('says what is wrong with it, and where', () => {
		expect(problemsOf('{')).toEqual([`WAYFARE_PRICES: ${file} is not JSON`]);
		expect(
			problemsOf({ currency: 'euro', default: { marketing: -1 }, places: { Spain: at(1) } }),
		).toEqual([
			`WAYFARE_PRICES: currency must be three letters, such as EUR (${file})`,
			expect.stringContaining('default.marketing'),
			expect.stringContaining('default.utility'),
			expect.stringContaining('default.authentication'),
			expect.stringContaining('places.Spain'),
		]);
		folder.remove();
		expect(() => loadPrices(file)).toThrow('cannot be read');
	});

	it('is not needed', () => {
		expect(loadPrices(undefined)).toBeNull();
	});
});
