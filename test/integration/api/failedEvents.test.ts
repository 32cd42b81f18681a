import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sendText, workflow } from '../../support/journeys/workflow';
import { runInTest } from '../cli/runInTest';
import { codeOf, itemsOf, startHouse, token, type House } from './startHouse';

let house: House;

beforeEach(async () => {
	house = await startHouse();
	const journey = workflow(
		{
			Start: { type: 'journeyEventTrigger', parameters: { event: 'ready' } },
			Send: sendText('Your table is ready'),
		},
		[['Start', 'Send']],
	);
	await house.call('POST', '/journeys?id=ready', journey);
	await house.call('POST', '/journeys/ready/publish');
	await house.emulator.customer({ name: 'Ana', waId: '34600000001' }).say('hi');
	await house.settled();
	putAside('ready', { kind: 'external', name: 'ready', key: null, data: {} });
});
afterEach(() => house.close());

/** As an earlier release left it that could not decide it. */
function putAside(key: string, body: object): void {
	const db = new Database(path.join(house.dataFolder, 'wayfare.db'));
	db.prepare(
		`INSERT INTO inbox (key, lane, body, received_at, status, error)
		 VALUES (?, ?, ?, ?, 'failed', 'TypeError: of an earlier release')`,
	).run(key, JSON.stringify({ kind: 'contact', contactId: 'c1' }), JSON.stringify(body), 1000);
	db.close();
}

const failed = async () => itemsOf(await house.call('GET', '/events/failed'));
const idOfFirst = async () => String((await failed())[0]?.['id']);
const texts = () =>
	house.emulator
		.customer({ name: 'Ana', waId: '34600000001' })
		.messages()
		.map(({ text }) => text);
const wayfare = (...args: readonly string[]) =>
	runInTest(['events', ...args, '--url', house.runner.url], { env: { WAYFARE_TOKEN: token } });

describe('An event that an earlier release could not decide', () => {
	it('is listed with its reason', async () => {
		expect(await failed()).toEqual([
			{
				id: expect.stringMatching(/^e\d+$/),
				kind: 'external',
				contactId: 'c1',
				receivedAt: '1970-01-01T00:00:01.000Z',
				reason: 'TypeError: of an earlier release',
				whole: true,
			},
		]);
		expect((await wayfare('list')).out).toMatch(/^e\d+ +external +1970\S+ +c1 +TypeError/);
	});

	it('is decided when somebody says so, once', async () => {
		const id = await idOfFirst();
		expect((await house.call('POST', `/events/failed/${id}/replay`)).status).toBe(200);
		await house.settled();
		expect([await failed(), texts()]).toEqual([[], ['hi', 'Your table is ready']]);
		expect(codeOf(await house.call('POST', `/events/failed/${id}/replay`))).toBe('event.unknown');
	});

	it('is not decided when it was dropped', async () => {
		const { out, code } = await wayfare('drop', await idOfFirst());
		expect([code, out]).toEqual([0, expect.stringContaining('is dropped')]);
		await house.settled();
		expect([await failed(), texts()]).toEqual([[], ['hi']]);
		expect(itemsOf(await house.call('GET', '/audit?action=dropFailedEvent'))).toHaveLength(1);
	});

	it('goes with all others by --all, after a look at how many there are', async () => {
		putAside('broken', { kind: 'unknown', raw: null });
		expect((await wayfare('replay', '--all')).out).toBe('1 would be decided again. Add --yes.');
		expect((await wayfare('replay', '--all', '--yes')).out).toBe('1 were decided again.');
		await house.settled();
		expect(texts()).toEqual(['hi', 'Your table is ready']);
		expect(await failed()).toMatchObject([{ kind: 'unknown', whole: false }]);
		const broken = await wayfare('replay', await idOfFirst());
		expect([broken.code, broken.error]).toEqual([4, expect.stringContaining('journal')]);
		expect((await wayfare('drop', '--all', '--yes')).out).toBe('1 were dropped.');
		expect((await wayfare('list')).out).toBe('No event has failed.');
		expect((await wayfare('drop')).code).toBe(2);
	});
});
