import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { sendText, workflow } from '../../support/journeys/workflow';
import { startHouse, token, type House } from '../api/startHouse';
import { runInTest } from './runInTest';

let house: House;

beforeEach(async () => {
	house = await startHouse();
	const journey = workflow(
		{
			Start: { type: 'journeyEventTrigger', parameters: { event: 'ready', runs: 'parallel' } },
			Send: sendText('Your table is ready'),
		},
		[['Start', 'Send']],
	);
	await house.call('POST', '/journeys?id=ready', journey);
	await house.call('POST', '/journeys/ready/publish');
	await house.emulator.customer({ name: 'Ana', waId: '34600000001' }).say('hi');
	await house.settled();
	house.emulator.faults.set([
		{ match: { operation: 'message.send' }, fault: { kind: 'graphError', code: 131051 } },
	]);
	for (const id of ['1', '2', '3']) {
		await house.call('POST', '/events', { name: 'ready', contact: { id: 'c1' }, id });
		await house.settled();
	}
	house.emulator.faults.clear();
});
afterEach(() => house.close());

const wayfare = (...args: readonly string[]) =>
	runInTest(['outbox', ...args, '--url', house.runner.url], { env: { WAYFARE_TOKEN: token } });
const idsOf = async () =>
	(JSON.parse((await wayfare('list', '--json')).out) as { id: string }[]).map(({ id }) => id);

it('lists what came to nothing, with its reason and without what was said', async () => {
	const { code, out } = await wayfare('list');
	expect(code).toBe(0);
	expect(out.split('\n')).toHaveLength(3);
	expect(out).toMatch(/^e\d+\.0 +FAILED +error 131051 +2026-03-02T\S+ +c1 +text +\S/m);
	expect(out).not.toContain('table');
	expect((await wayfare('list', '--code', '4')).out).toBe('Nothing came to nothing.');
	expect((await wayfare('list', '--state', 'PARKED', 'REFUSED')).out).toBe(
		'Nothing came to nothing.',
	);
});

it('sends rows again by their ids', async () => {
	const [first = '', second = ''] = await idsOf();
	const { code, out } = await wayfare('replay', first, second);
	expect([code, out.split('\n')]).toEqual([
		0,
		[expect.stringContaining(`${first} is `), expect.stringContaining(`${second} is `)],
	]);
	await house.settled();
	expect(await idsOf()).toHaveLength(1);
	const again = await wayfare('replay', first);
	expect([again.code, again.error]).toEqual([4, expect.stringContaining('it arrived')]);
	expect((await wayfare('replay', 'nothing')).code).toBe(4);
});

it('says how many it would be, and does it after --yes', async () => {
	const asked = await wayfare('replay', '--code', '131051');
	expect([asked.code, asked.out]).toEqual([0, '3 would be sent again. Add --yes.']);
	expect(await idsOf()).toHaveLength(3);
	expect((await wayfare('drop', '--journey', 'other', '--yes')).out).toBe('0 are dropped.');
	expect((await wayfare('replay', '--all', '--yes')).out).toBe('3 are sent again.');
	await house.settled();
	expect(await idsOf()).toEqual([]);
});

it('takes no half-said wish', async () => {
	expect((await wayfare('drop')).code).toBe(2);
	expect((await wayfare('drop', 'e1.0', '--all')).code).toBe(2);
	expect((await wayfare('drop', '--code', 'x')).code).toBe(2);
	expect((await wayfare('drop', '--since', 'soon')).code).toBe(2);
	expect((await wayfare('list', '--state', 'LOST')).code).toBe(2);
	expect(await idsOf()).toHaveLength(3);
});
