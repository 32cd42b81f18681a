import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { startHouse, token, type House } from '../api/startHouse';
import { runInTest } from './runInTest';

/** More than fit on two pages of the API. */
const done = 405;

let house: House;
beforeEach(async () => {
	house = await startHouse();
	for (let nth = 0; nth < done; nth++) await house.call('POST', `/outbox/row-${nth}/replay`);
});
afterEach(() => house.close());

const audit = (...args: readonly string[]) =>
	runInTest(['audit', ...args, '--url', house.runner.url], { env: { WAYFARE_TOKEN: token } });
const targets = (entries: readonly Record<string, unknown>[]) =>
	entries.map(({ target }) => target);

it('lists as many as are wanted, each once, newest first, and says when there are more', async () => {
	const { code, out, error } = await audit('--limit', '402', '--json');
	expect([code, error]).toEqual([0, 'There are more: narrow it down, or raise --limit.']);
	expect(targets(JSON.parse(out) as Record<string, unknown>[])).toEqual(
		Array.from({ length: 402 }, (_, nth) => `row-${done - 1 - nth}`),
	);
	const all = await audit('--limit', String(done));
	expect([all.out.split('\n').length, all.error]).toEqual([done, '']);
});

it('lists them as CSV with all their columns', async () => {
	const { code, out } = await audit('--limit', '999', '--csv');
	expect(code).toBe(0);
	const entries = parse(out, { bom: true, columns: true }) as Record<string, string>[];
	expect(targets(entries).at(-1)).toBe('row-0');
	expect(entries[0]).toMatchObject({
		'who.role': 'owner',
		action: 'replayDeadLetter',
		status: '404',
		address: '127.0.0.1',
	});
	const none = await audit('--who', 'nobody', '--csv');
	expect(none.out).toBe(
		'\uFEFF"at","who.id","who.name","who.role","action","target","status","address"',
	);
});

it('takes no limit that is none, and not two shapes at once', async () => {
	for (const limit of ['0', '-1', 'all', '1.5', '9999999999']) {
		const { code, error } = await audit('--limit', limit);
		expect([code, error]).toEqual([2, expect.stringContaining('--limit takes a number from 1 on')]);
	}
	expect((await audit('--json', '--csv')).code).toBe(2);
});
