import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { minutes } from '../../support/host/StandingClock';
import { openDeadLetters, type DeadLetterHouse } from './openDeadLetters';

let on: DeadLetterHouse;
beforeEach(async () => {
	on = await openDeadLetters();
});
afterEach(() => on.house.close());

describe('Many at once', () => {
	beforeEach(async () => {
		const ben = on.house.emulator.customer({ name: 'Ben', waId: '34600000002' });
		await ben.say('hi');
		on.refused(131051);
		for (const n of [1, 2, 3]) {
			await on.happens('text', `line ${n}`);
			await on.happens('notice', '', '34600000002');
			await on.house.advance(minutes(1));
		}
		on.house.emulator.faults.clear();
	});

	it('are counted first; nothing is done until one says so', async () => {
		const before = on.sends();
		const { body } = await on.post('/outbox/replay', {});
		expect(body).toEqual({ dryRun: true, matches: 6, done: 0, passedOver: [], next: null });
		expect([on.sends() - before, (await on.dead()).length]).toEqual([0, 6]);
	});

	it('keep their order, contact by contact', async () => {
		await on.happens('text', 'line 4');
		const { body } = await on.post('/outbox/replay', { dryRun: false });
		expect(body).toMatchObject({ matches: 6, done: 6 });
		expect(on.heard()).toEqual(['line 4', 'line 1', 'line 2', 'line 3']);
		expect(await on.dead()).toEqual([]);
	});

	it('are chosen by state, code, template, journey, contact, number and time', async () => {
		const count = async (filter: JsonObject) =>
			(await on.post('/outbox/drop', filter)).body['matches'];
		const [first] = await on.dead();
		const since = new Date(on.house.emulator.clock.now() - minutes(1)).toISOString();
		expect(await count({ states: ['PARKED'] })).toBe(0);
		expect(await count({ code: 131051 })).toBe(6);
		expect(await count({ code: 4 })).toBe(0);
		expect(await count({ template: 'order_shipped' })).toBe(3);
		expect(await count({ journeyId: 'text' })).toBe(3);
		expect(await count({ contactId: String(first?.['contactId']) })).toBe(3);
		expect(await count({ phoneNumberId: on.house.emulator.phoneNumberId })).toBe(6);
		expect(await count({ phoneNumberId: '1' })).toBe(0);
		expect(await count({ since })).toBe(2);
		expect(await count({ before: since, journeyId: 'notice' })).toBe(2);
		expect((await on.dead('&template=order_shipped&state=FAILED')).length).toBe(3);
		expect((await on.house.call('POST', '/outbox/drop', { colour: 'red' })).status).toBe(400);
	});

	it('go page by page', async () => {
		let after: string | undefined;
		const done: unknown[] = [];
		for (let page = 0; page < 5; page++) {
			const more = after === undefined ? {} : { after };
			const { body } = await on.post('/outbox/drop', { limit: 4, dryRun: false, ...more });
			done.push([body['matches'], body['done']]);
			if (body['next'] === null) break;
			after = String(body['next']);
		}
		expect(done).toEqual([
			[6, 4],
			[2, 2],
		]);
		expect(await on.dead()).toEqual([]);
	});
});
