import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hours, minutes } from '../../support/host/StandingClock';
import { idOf, openDeadLetters, type DeadLetterHouse } from './openDeadLetters';
import { codeOf, itemsOf } from './startHouse';

let on: DeadLetterHouse;
beforeEach(async () => {
	on = await openDeadLetters();
});
afterEach(() => on.house.close());

describe('A message that was given up', () => {
	beforeEach(async () => {
		on.refused(131051);
		await on.happens('text', 'your table is ready');
		on.house.emulator.faults.clear();
	});

	it('is listed, sent again in one call, and its story says by whom', async () => {
		const [letter] = await on.dead();
		expect(letter).toMatchObject({ status: 'FAILED', code: 131051, sentAgain: null });
		const { body } = await on.post(`/outbox/${idOf(letter)}/replay`);
		expect(body).toMatchObject({ sentAgain: { by: 'settings', times: 1 } });
		expect(await on.row(idOf(letter))).toMatchObject({ status: 'ACCEPTED', delivery: 'delivered' });
		expect(on.heard()).toEqual(['your table is ready']);
		expect(await on.dead()).toEqual([]);
		const facts = (await on.story()).filter(({ data }) =>
			JSON.stringify(data).includes(idOf(letter)),
		);
		expect(facts.map(({ kind }) => kind)).toEqual([
			'message.queued',
			'effect.failed',
			'effect.replayed',
			'effect.accepted',
			...facts.slice(4).map(({ kind }) => kind),
		]);
		expect(facts[2]?.['reason']).toBe(
			'Sent again by settings; its run is over, and is not started again',
		);
		expect(itemsOf(await on.house.call('GET', '/audit?action=replayDeadLetter'))).toMatchObject([
			{ target: idOf(letter), who: { name: 'settings' }, status: 200 },
		]);
	});

	it('is not sent again once it arrived, nor while it is on its way', async () => {
		const [letter] = await on.dead();
		on.house.emulator.faults.set([
			{ match: { operation: 'message.send' }, nth: 1, fault: { kind: 'graphError', code: 131016 } },
		]);
		await on.post(`/outbox/${idOf(letter)}/replay`);
		const waiting = await on.post(`/outbox/${idOf(letter)}/replay`);
		expect([waiting.status, codeOf(waiting)]).toEqual([409, 'outbox.alive']);
		await on.house.advance(minutes(10));
		const arrived = await on.post(`/outbox/${idOf(letter)}/replay`);
		expect([arrived.status, arrived.text]).toEqual([409, expect.stringContaining('it arrived')]);
		expect(on.heard()).toEqual(['your table is ready']);
		expect(codeOf(await on.post('/outbox/nothing/replay'))).toBe('outbox.unknown');
	});

	it('can come to nothing again, and be sent a third time, each with all its tries', async () => {
		const [letter] = await on.dead();
		for (const times of [1, 2]) {
			on.refused(131016);
			await on.post(`/outbox/${idOf(letter)}/replay`);
			for (let n = 0; n < 10; n++) await on.house.advance(minutes(10));
			expect(await on.dead()).toMatchObject([{ code: 131016, sentAgain: { times } }]);
		}
		// One refusal for good, and eight tries each of the two times it was sent again.
		expect(on.sends()).toBe(17);
		on.house.emulator.faults.clear();
		await on.post(`/outbox/${idOf(letter)}/replay`);
		expect(await on.row(idOf(letter))).toMatchObject({ status: 'ACCEPTED' });
		const ends = (await on.story()).filter(({ kind }) => kind === 'effect.failed');
		expect(ends).toHaveLength(3);
	});

	it('can be dropped: it stays, with who dropped it, and is never sent', async () => {
		const [letter] = await on.dead();
		await on.post(`/outbox/${idOf(letter)}/drop`);
		expect(await on.row(idOf(letter))).toMatchObject({
			status: 'CANCELLED',
			reason: expect.stringMatching(/^Dropped by settings \(/),
		});
		expect(await on.dead()).toEqual([]);
		expect((await on.story()).at(-1)).toMatchObject({
			kind: 'effect.cancelled',
			reason: 'Dropped by settings: it is not sent',
		});
		expect(codeOf(await on.post(`/outbox/${idOf(letter)}/replay`))).toBe('outbox.alive');
		expect(on.heard()).toEqual([]);
	});
});

describe('What is sent again passes every gate afresh', () => {
	const deadOne = async (name: string, text = 'late') => {
		on.refused(131051);
		await on.happens(name, text);
		on.house.emulator.faults.clear();
		return idOf((await on.dead())[0]);
	};

	it('the window', async () => {
		const id = await deadOne('text');
		await on.house.advance(hours(25));
		await on.post(`/outbox/${id}/replay`);
		expect(await on.row(id)).toMatchObject({
			status: 'REFUSED',
			reason: expect.stringContaining('service window'),
		});
		await on.ana.say('hello?');
		await on.house.settled();
		await on.post(`/outbox/${id}/replay`);
		expect(await on.row(id)).toMatchObject({ status: 'ACCEPTED', sentAgain: { times: 2 } });
	});

	it('consent', async () => {
		const id = await deadOne('offer');
		await on.ana.say('STOP');
		await on.house.settled();
		await on.post(`/outbox/${id}/replay`);
		expect(await on.row(id)).toMatchObject({
			status: 'REFUSED',
			reason: expect.stringContaining('withdrawn consent'),
		});
	});

	it('lateness', async () => {
		const id = await deadOne('fresh');
		await on.house.advance(hours(2));
		await on.post(`/outbox/${id}/replay`);
		expect(await on.row(id)).toMatchObject({
			status: 'REFUSED',
			reason: expect.stringContaining('minutes late'),
		});
	});

	it('brakes', async () => {
		const id = await deadOne('notice');
		on.refused(132015);
		await on.happens('notice');
		on.house.emulator.faults.clear();
		await on.post(`/outbox/${id}/replay`);
		expect(await on.row(id)).toMatchObject({ status: 'HELD', heldBy: 'template:order_shipped/en' });
		await on.post('/brakes/release', { id: 'template:order_shipped/en' });
		expect(await on.row(id)).toMatchObject({ status: 'ACCEPTED' });
	});

	it('and a person who has the conversation', async () => {
		const id = await deadOne('text');
		const contactId = String((await on.row(id))?.['contactId']);
		await on.house.call('POST', '/escalations', {
			contact: { id: contactId },
			wait: { url: 'http://127.0.0.1:9/nowhere' },
		});
		await on.house.runner.host.accept([
			{
				key: 'agent:1',
				lane: { kind: 'contact', contactId },
				body: { kind: 'agent', action: { kind: 'take', agent: 'Zoe' }, escalationId: null },
			},
		]);
		await on.house.settled();
		await on.post(`/outbox/${id}/replay`);
		expect(await on.row(id)).toMatchObject({
			status: 'REFUSED',
			reason: expect.stringContaining('Zoe has the conversation'),
		});
	});
});

describe('A message of which nobody knows whether it arrived', () => {
	it('is sent again when a person says so', async () => {
		await on.lost('careful', 'pay here');
		const [letter] = await on.dead();
		expect(letter).toMatchObject({ status: 'PARKED' });
		await on.post(`/outbox/${idOf(letter)}/replay`);
		expect(await on.row(idOf(letter))).toMatchObject({ status: 'ACCEPTED', attempt: 2 });
	});

	it('is not when a status proves first that it arrived', async () => {
		await on.lost('careful', 'pay here');
		const [letter] = await on.dead();
		await on.house.advance(hours(3));
		const answer = await on.post(`/outbox/${idOf(letter)}/replay`);
		expect([answer.status, codeOf(answer)]).toEqual([409, 'outbox.alive']);
		expect(on.sends()).toBe(1);
		expect(on.heard()).toEqual(['pay here']);
	});

	it('is not when a status proves it while it waits to be sent again', async () => {
		await on.lost('careful', 'pay here');
		const [letter] = await on.dead();
		on.house.emulator.faults.set([
			{ match: { operation: 'message.send' }, fault: { kind: 'graphError', code: 131042 } },
		]);
		await on.post(`/outbox/${idOf(letter)}/replay`);
		expect(await on.row(idOf(letter))).toMatchObject({ status: 'PENDING' });
		const before = on.sends();
		await on.house.emulator.clock.advance(hours(3));
		await on.house.settled();
		expect(await on.row(idOf(letter))).toMatchObject({ status: 'ACCEPTED', delivery: 'delivered' });
		on.house.emulator.faults.clear();
		await on.house.advance(hours(1));
		expect(on.sends() - before).toBeLessThanOrEqual(1);
		expect(on.heard()).toEqual(['pay here']);
	});
});

describe('A message that Meta took and did not deliver', () => {
	beforeEach(async () => {
		on.house.emulator.playMeta({ paymentTrouble: true });
		await on.happens('offer');
	});
	const paid = () => on.house.emulator.playMeta({ paymentTrouble: false });

	it('is a dead letter with Meta’s code, and sent again it is no duplicate', async () => {
		const [letter] = await on.dead('&code=131042');
		expect(letter).toMatchObject({ status: 'ACCEPTED', delivery: 'failed', code: 131042 });
		paid();
		await on.post(`/outbox/${idOf(letter)}/replay`);
		await on.house.advance(minutes(2));
		expect(await on.row(idOf(letter))).toMatchObject({
			status: 'ACCEPTED',
			delivery: 'delivered',
			code: null,
			attempt: 2,
		});
		expect(on.house.runner.host.records.counts().duplicateSends).toBe(0);
		expect(await on.dead()).toEqual([]);
	});

	it('is sent again even when old news of the first try comes late', async () => {
		const [letter] = await on.dead();
		paid();
		on.refused(80007);
		await on.post(`/outbox/${idOf(letter)}/replay`);
		on.house.emulator.playWebhook({
			field: 'messages',
			value: {
				statuses: [
					{
						id: String(letter?.['messageId']),
						status: 'sent',
						timestamp: String(Math.floor(on.house.emulator.clock.now() / 1000)),
						recipient_id: '34600000001',
						biz_opaque_callback_data: `v1.${idOf(letter)}.1`,
					},
				],
			},
		});
		await on.house.settled();
		expect(await on.row(idOf(letter))).toMatchObject({ status: 'PENDING' });
		on.house.emulator.faults.clear();
		await on.house.advance(hours(1));
		expect(await on.row(idOf(letter))).toMatchObject({ status: 'ACCEPTED', delivery: 'delivered' });
	});
});

describe('What the lane made good by itself', () => {
	it('is not sent beside it', async () => {
		on.house.emulator.addTemplate({
			name: 'second_offer',
			language: 'en',
			category: 'MARKETING',
			components: [{ type: 'BODY', text: 'Offer' }],
		});
		await on.house.advance(hours(25));
		for (const _ of [1, 2, 3]) await on.happens('offer');
		const [letter, ...others] = await on.dead();
		expect([letter?.['code'], others]).toEqual([131049, []]);
		const answer = await on.post(`/outbox/${idOf(letter)}/replay`);
		expect(answer.text).toContain('it is sent once more by itself');
		const { body } = await on.post('/outbox/replay', { dryRun: false });
		expect(body).toMatchObject({ matches: 1, done: 0, passedOver: [{ id: idOf(letter) }] });
	});
});

describe('A run', () => {
	it('that took its Error branch is not taken back, nor stopped when it fails again', async () => {
		on.fails({ kind: 'graphError', code: 131051 }, { times: 1 });
		await on.happens('branched');
		expect(on.heard()).toEqual(['sorry']);
		const [letter] = await on.dead();
		on.refused(131051);
		await on.post(`/outbox/${idOf(letter)}/replay`);
		on.house.emulator.faults.clear();
		await on.post(`/outbox/${idOf(letter)}/replay`);
		expect(on.heard()).toEqual(['sorry', 'first']);
		expect((await on.story()).filter(({ kind }) => kind === 'effect.replayed')).toMatchObject([
			{ reason: expect.stringContaining('its run went on without it, and is not taken back') },
			{ node: 'Send' },
		]);
		await on.ana.say('fine');
		await on.house.settled();
		expect(on.heard()).toEqual(['sorry', 'first', 'thanks']);
	});

	it('that is stopped meanwhile takes what waits to be sent again with it', async () => {
		on.fails({ kind: 'graphError', code: 131051 }, { times: 1 });
		await on.happens('branched');
		const [letter] = await on.dead();
		on.refused(80007);
		await on.post(`/outbox/${idOf(letter)}/replay`);
		await on.ana.say('STOP');
		await on.house.settled();
		on.house.emulator.faults.clear();
		await on.house.advance(hours(1));
		expect(await on.row(idOf(letter))).toMatchObject({ status: 'CANCELLED' });
		expect(on.heard()).not.toContain('first');
	});
});
