import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '../../../engine/src/host/host';
import { accepted, ada, bob, eve, gate, OutboxDriver, text } from '../../support/host/OutboxDriver';
import { hours, minutes, seconds } from '../../support/host/StandingClock';

let on: OutboxDriver;
beforeEach(async () => {
	on = new OutboxDriver();
	await on.open();
});
afterEach(() => on.close());

const cutOff = { kind: 'unknown', reason: 'cut off' } as const;

describe('what nobody knows the end of', () => {
	/** Asked for and cut off; a later message of somebody else has overtaken it. */
	const overtaken = async (ifUncertain: 'resend' | 'park' = 'resend') => {
		const id = await on.asksFor(text({ ifUncertain }));
		// It is when it left that counts, and not since when it waits.
		on.clock.advance(minutes(3));
		await on.sends(cutOff);
		on.clock.advance(seconds(1));
		await on.asksFor(text(), bob);
		await on.sends(accepted('wamid.later'));
		await on.status('wamid.later', 'sent');
		return id;
	};

	it('is looked at when its wait is over, and then sent again', async () => {
		const id = await overtaken();
		const over = on.clock.now() - seconds(1) + minutes(10);
		expect(await on.outbox.nextDue()).toBe(over);
		on.clock.advance(over - on.clock.now() - 1);
		expect(await on.outbox.reconcile()).toBe(0);
		on.clock.advance(1);
		let calls = 0;
		on.outbox.onWork(() => (calls += 1));
		expect(await on.outbox.nextDue()).toBeNull();
		expect(await on.outbox.reconcile()).toBe(1);
		expect(calls).toBeGreaterThan(0);
		expect(on.row(id)).toMatchObject({
			status: 'PENDING',
			dueAt: over,
			reason: 'No status came in time, so Meta never took it: sent again',
		});
		expect(await on.outbox.reconcile()).toBe(0);
	});

	it('is looked at, too, when there was nothing of the kind the last time somebody asked', async () => {
		expect(await on.outbox.reconcile()).toBe(0);
		await overtaken();
		on.clock.advance(minutes(10));
		expect(await on.outbox.reconcile()).toBe(1);
	});

	it('is parked where its step says so, and its lane hears it', async () => {
		const id = await overtaken('park');
		on.clock.advance(minutes(10));
		expect(await on.outbox.reconcile()).toBe(1);
		await on.host.settled();
		const reason = 'No status came in time, and this step does not send again by itself';
		expect(on.row(id)).toMatchObject({ status: 'PARKED', reason });
		expect(on.outcomesOf(id)).toEqual([{ kind: 'parked', reason }]);
	});

	it('ends there when its run was stopped meanwhile', async () => {
		await on.begins('r1');
		const id = await on.asksFor(text({ runId: 'r1' }));
		await on.sends(cutOff);
		await on.stops('r1');
		expect(on.row(id).status).toBe('UNKNOWN');
		on.clock.advance(seconds(1));
		await on.asksFor(text(), bob);
		await on.sends(accepted('wamid.later'));
		await on.status('wamid.later', 'sent');
		on.clock.advance(minutes(10));
		await on.outbox.reconcile();
		expect(on.row(id)).toMatchObject({
			status: 'CANCELLED',
			reason: 'Its run was stopped before it could be sent again',
		});
	});

	it('waits longer while an alarm or an event may still tell, and tells nobody when nothing moved', async () => {
		const id = await on.asksFor();
		await on.sends(cutOff);
		let calls = 0;
		on.outbox.onWork(() => (calls += 1));
		on.clock.advance(hours(1));
		expect(await on.outbox.reconcile()).toBe(0);
		expect(on.row(id).status).toBe('UNKNOWN');
		expect(calls).toBe(0);
	});

	it('is overtaken by what the same number got, and by nothing of another', async () => {
		const id = await on.asksFor();
		await on.sends(cutOff);
		on.clock.advance(minutes(10));
		await on.writes(eve);
		expect(await on.outbox.reconcile()).toBe(0);
		await on.writes(bob);
		expect(await on.outbox.reconcile()).toBe(1);
		expect(on.row(id).status).toBe('PENDING');
	});

	it('is overtaken by what a customer writes a whole wait later, stored at once or at the second try', async () => {
		await on.asksFor();
		await on.sends(cutOff);
		on.clock.advance(minutes(10));
		// What cannot be listed makes the lane throw, and what shares its commit is done again.
		await Promise.all([on.writes(bob), on.wish({ effects: null as never }, eve)]);
		expect(await on.outbox.reconcile()).toBe(1);
	});

	it('is due before what is due later, and after what is due sooner', async () => {
		await on.asksFor(text({ notBefore: on.clock.now() + minutes(5) }), bob);
		await on.asksFor();
		await on.sends(cutOff);
		expect(await on.outbox.nextDue()).toBe(on.clock.now() + minutes(5));
		on.clock.advance(minutes(6));
		expect(await on.outbox.nextDue()).toBe(on.clock.now() + minutes(4));
	});

	it('knows after a restart how long statuses take', async () => {
		await on.asksFor(text(), bob);
		await on.sends(accepted('wamid.slow'));
		on.clock.advance(minutes(20));
		await on.status('wamid.slow', 'sent');
		await on.asksFor();
		await on.sends(cutOff);
		expect(await on.outbox.nextDue()).toBe(on.clock.now() + minutes(60));
		await on.restart();
		expect(await on.outbox.nextDue()).toBe(on.clock.now() + minutes(60));
	});

	it('takes only first statuses for how long they take, as they come', async () => {
		await on.asksFor(text(), eve);
		await on.sends(cutOff);
		expect(await on.outbox.nextDue()).toBe(on.clock.now() + minutes(10));
		await on.asksFor(text(), bob);
		await on.sends(accepted('wamid.1'));
		on.clock.advance(minutes(4));
		await on.status('wamid.1', 'sent');
		on.clock.advance(minutes(20));
		await on.status('wamid.1', 'read');
		await on.asksFor();
		await on.sends(cutOff);
		expect(await on.outbox.nextDue()).toBe(on.clock.now() + minutes(12));
	});
});

describe('what was on its way when the runner stopped', () => {
	it('is uncertain, and says so', async () => {
		const id = await on.asksFor();
		const waiting = await on.asksFor(text(), bob);
		await on.claims(1);
		await on.restart();
		expect(on.row(id)).toMatchObject({
			status: 'UNKNOWN',
			reason: 'The runner stopped while it was on its way',
		});
		expect(on.row(waiting).status).toBe('PENDING');
	});

	it('is left to a person when it cannot be repeated, and its lane hears it once', async () => {
		const id = await on.asksFor({
			kind: 'call',
			runId: null,
			node: null,
			stopsRun: false,
			operation: 'template.create',
			path: {},
			query: {},
			body: null,
		});
		await on.claims();
		await on.restart();
		await on.restart();
		expect(on.row(id).status).toBe('PARKED');
		expect(on.outcomesOf(id)).toEqual([
			{ kind: 'parked', reason: 'The runner stopped while it was on its way' },
		]);
	});
});

describe('what is kept for something of the contact’s', () => {
	const kept = async (wanted: 'reply' | 'thread', who = ada) => {
		const id = await on.asksFor(text(), who);
		const until = on.clock.now() + hours(8);
		await on.sends({ kind: 'kept', for: wanted, until, ...gate, code: 131047 });
		return id;
	};
	const goes = (id: string) =>
		expect(on.row(id)).toMatchObject({
			status: 'PENDING',
			dueAt: on.clock.now(),
			heldBy: null,
			code: null,
		});

	it.each(['reply', 'thread'] as const)('goes when they write: %s', async (wanted) => {
		const [id, other] = [await kept(wanted), await kept(wanted, bob)];
		on.clock.advance(minutes(1));
		await on.writes();
		goes(id);
		expect(on.row(other).status).toBe('HELD');
	});

	it('goes, where it waits for the conversation, when another message gets through', async () => {
		const [id, word, other] = [
			await kept('thread'),
			await kept('reply'),
			await kept('thread', bob),
		];
		on.clock.advance(minutes(1));
		await on.asksFor();
		await on.sends({ kind: 'failed', code: null, reason: 'no' });
		expect(on.row(id).status).toBe('HELD');
		await on.asksFor();
		await on.sends(accepted());
		goes(id);
		expect([on.row(word).status, on.row(other).status]).toEqual(['HELD', 'HELD']);
	});

	describe('and the conversation comes back', () => {
		const handover = (sender: object, recipient: object = { phone_number_id: ada.number }) =>
			({
				key: `handover:${JSON.stringify(sender)}`,
				lane: null,
				body: {
					kind: 'unknown',
					about: { field: 'messaging_handovers', part: null },
					raw: {
						field: 'messaging_handovers',
						value: { type: 'control_passed', sender, recipient, timestamp: '1772445600' },
					},
				},
			}) as NewEvent;

		it.each([
			['by their number', { phone_number: ada.waId }],
			['by their id', { wa_id: ada.waId, phone_number: '000' }],
		])('goes, whoever is named %s, and who waits for work hears of it', async (_how, sender) => {
			const id = await kept('thread');
			let calls = 0;
			on.outbox.onWork(() => (calls += 1));
			await on.happens(handover(sender));
			goes(id);
			expect(calls).toBeGreaterThan(0);
		});

		it('goes by the name that stays when a number is passed on', async () => {
			await on.happens({
				key: 'learnt',
				lane: {
					kind: 'identity',
					phoneNumberId: ada.number,
					identity: { waId: ada.waId, userId: 'DE.7' },
					profileName: null,
				},
				body: { kind: 'external', name: 'nothing', key: null, data: {} },
			});
			const id = await kept('thread');
			await on.happens(handover({ user_id: 'DE.7' }));
			goes(id);
		});

		it('stays when it is somebody else’s, or nobody’s we know', async () => {
			const id = await kept('thread');
			let calls = 0;
			on.outbox.onWork(() => (calls += 1));
			await on.happens(handover({ phone_number: bob.waId }));
			await on.happens(handover({ phone_number: ada.waId }, {}));
			const news = handover({ phone_number: ada.waId });
			await on.happens({
				...news,
				key: 'other news',
				body: { ...news.body, about: { field: 'messages', part: null } } as NewEvent['body'],
			});
			expect(on.row(id).status).toBe('HELD');
			expect(calls).toBe(0);
		});

		it('tells nobody who waits for work when there is none', async () => {
			await on.asksFor();
			await on.sends(accepted());
			let calls = 0;
			on.outbox.onWork(() => (calls += 1));
			await on.happens(handover({ phone_number: ada.waId }));
			await on.happens({ key: 'news', lane: null, body: { kind: 'unknown', raw: {} } });
			expect(calls).toBe(0);
		});

		it.each([
			['empty', {}],
			['nothing at all', null],
			['of another shape', { field: 'messaging_handovers', value: { sender: 5 } }],
			['about something else', { field: 'account_alerts', value: { entity_type: 'WABA' } }],
		])('is kept for the record when the news is %s', async (_what, raw) => {
			const id = await kept('thread');
			const news = handover({});
			expect(
				await on.host.accept([{ ...news, body: { ...news.body, raw } as NewEvent['body'] }]),
			).toEqual(['stored']);
			expect(on.row(id).status).toBe('HELD');
			expect(on.host.records.counts().failedEvents).toBe(0);
		});
	});
});

describe('what a run has not sent when it is stopped', () => {
	it('is not sent, wherever it waits, and what others wait with is', async () => {
		await on.begins('r1');
		await on.begins('r2');
		const held = await on.asksFor(text({ runId: 'r1', notBefore: on.clock.now() + 1 }));
		const waiting = await on.asksFor(text({ runId: 'r1' }));
		const other = await on.asksFor(text({ runId: 'r2' }));
		const nobodys = await on.asksFor();
		await on.stops('r1');
		expect([held, waiting, other, nobodys].map((id) => on.row(id).status)).toEqual([
			'CANCELLED',
			'CANCELLED',
			'PENDING',
			'PENDING',
		]);
		// What the stopped run asks for from now on may go.
		const later = await on.asksFor(text({ runId: 'r1' }), bob);
		await on.claims();
		await on.says(later, 1, { kind: 'paced', until: on.clock.now(), ...gate });
		expect(on.row(later).status).toBe('PENDING');
	});
});
