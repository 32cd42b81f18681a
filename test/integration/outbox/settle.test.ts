import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ElsewhereEffect } from '../../../engine/src/core/effect';
import {
	accepted,
	bob,
	call,
	gate,
	OutboxDriver,
	text,
	type Said,
} from '../../support/host/OutboxDriver';
import { minutes } from '../../support/host/StandingClock';

let on: OutboxDriver;
let id: string;
beforeEach(async () => {
	on = new OutboxDriver();
	await on.open();
	id = await on.asksFor();
});
afterEach(() => on.close());

const soon = () => on.clock.now() + minutes(5);
const retry = (aside: boolean): Said => ({
	kind: 'retry',
	at: soon(),
	aside,
	code: 131016,
	reason: 'busy',
});

describe('what a sender says of a claim', () => {
	it('accepted: it has its name, and its lane the answer', async () => {
		await on.sends(retry(false));
		on.clock.advance(minutes(5));
		await on.sends(accepted('wamid.1'));
		expect(on.row(id)).toMatchObject({
			status: 'ACCEPTED',
			attempt: 2,
			messageId: 'wamid.1',
			reason: null,
			code: null,
		});
		const response = { messages: [{ id: 'wamid.1' }] };
		expect(on.outcomesOf(id)).toEqual([{ kind: 'accepted', response, replaced: false }]);
	});

	it('accepted: that stands when something in the same commit cannot be decided, and all of it is done again', async () => {
		await on.claims();
		const told = on.outbox.settle([{ ...accepted('wamid.1'), effectId: id, attempt: 1 }]);
		// What cannot be listed makes the lane throw.
		await Promise.all([told, on.wish({ effects: null as never }, bob)]);
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', messageId: 'wamid.1' });
		expect(on.host.records.counts().failedEvents).toBe(1);
	});

	it('accepted, its fallback in its place: the lane hears that', async () => {
		await on.sends(accepted('wamid.1', { replaced: true }));
		expect(on.outcomesOf(id)).toMatchObject([{ replaced: true }]);
	});

	it.each([
		['later, in its place', false, 'PENDING'],
		['later, aside', true, 'HELD'],
	])('%s: it waits with the reason, and its lane hears nothing', async (_what, aside, status) => {
		await on.sends(retry(aside));
		expect(on.row(id)).toMatchObject({
			status,
			attempt: 1,
			dueAt: soon(),
			heldBy: null,
			code: 131016,
			reason: 'busy',
		});
		expect(on.outcomesOf(id)).toEqual([]);
	});

	it('paced: nothing left, so the try does not count, and its lane hears nothing', async () => {
		await on.sends({ kind: 'paced', until: soon(), ...gate });
		expect(on.row(id)).toMatchObject({
			status: 'PENDING',
			attempt: 0,
			dueAt: soon(),
			reason: 'quiet hours: it is night',
		});
		expect(on.outcomesOf(id)).toEqual([]);
		on.clock.advance(minutes(5));
		expect(await on.claims()).toMatchObject([{ attempt: 1 }]);
	});

	it.each([
		['by nobody', {}, null],
		['by a limit', { heldBy: 'limit:day' }, 'limit:day'],
	])(
		'held %s: the try does not count, and its lane hears until when',
		async (_what, by, heldBy) => {
			await on.sends({ kind: 'held', until: soon(), ...gate, ...by });
			expect(on.row(id)).toMatchObject({
				status: 'HELD',
				attempt: 0,
				dueAt: soon(),
				heldBy,
				reason: 'quiet hours: it is night',
			});
			expect(on.outcomesOf(id)).toEqual([{ kind: 'held', until: soon(), ...gate }]);
		},
	);

	it.each(['reply', 'thread'] as const)(
		'kept for a %s: its lane hears for what, and until when',
		async (wanted) => {
			await on.sends({ kind: 'kept', for: wanted, until: soon(), ...gate, code: 131047 });
			expect(on.row(id)).toMatchObject({
				status: 'HELD',
				attempt: 0,
				dueAt: soon(),
				heldBy: `${wanted}:${on.row(id).contactId}`,
				reason: 'quiet hours: it is night',
				code: 131047,
			});
			expect(on.outcomesOf(id)).toEqual([{ kind: 'held', until: soon(), ...gate, for: wanted }]);
		},
	);

	it('kept without a word of Meta: it has no code', async () => {
		await on.sends(retry(false));
		on.clock.advance(minutes(5));
		await on.sends({ kind: 'kept', for: 'reply', until: soon(), ...gate });
		expect(on.row(id).code).toBeNull();
	});

	it('braked by what was let go meanwhile: it may go at once', async () => {
		await on.sends({ kind: 'braked', brakeId: 'step:nowhere', ...gate });
		expect(on.row(id)).toMatchObject({
			status: 'PENDING',
			attempt: 0,
			dueAt: on.clock.now(),
			heldBy: null,
		});
		expect(on.outcomesOf(id)).toEqual([]);
	});

	it('refused: it is over, nothing left, and its lane hears by whom', async () => {
		await on.sends({ kind: 'refused', ...gate });
		expect(on.row(id)).toMatchObject({
			status: 'REFUSED',
			attempt: 1,
			reason: 'quiet hours: it is night',
		});
		expect(on.outcomesOf(id)).toEqual([{ kind: 'refused', ...gate }]);
		await on.asksFor();
		expect(await on.claims()).toMatchObject([{ recentSends: [] }]);
	});

	it('failed: it is over, and its lane hears why', async () => {
		const why = { code: 131026, reason: 'unreachable' };
		await on.sends({ kind: 'failed', ...why });
		expect(on.row(id)).toMatchObject({ status: 'FAILED', attempt: 1, ...why });
		expect(on.outcomesOf(id)).toEqual([{ kind: 'failed', ...why }]);
		expect(await on.claims()).toEqual([]);
	});

	it('unknown: a message waits for its status, and its lane hears nothing', async () => {
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		expect(on.row(id)).toMatchObject({ status: 'UNKNOWN', attempt: 1, reason: 'cut off' });
		expect(on.outcomesOf(id)).toEqual([]);
	});
});

describe('what nobody knows the end of, and is no message', () => {
	const elsewhere = (ifUncertain: 'resend' | 'park'): Omit<ElsewhereEffect, 'id'> => ({
		kind: 'elsewhere',
		runId: null,
		node: null,
		stopsRun: false,
		instead: { ...text({ ifUncertain }), id: 'e0.0' },
		why: { code: null, reason: 'no WhatsApp' },
	});

	beforeEach(() => on.sends(accepted()));

	it.each([
		['a call that may be repeated', call('phoneNumber.get')],
		['another channel, which has a key against repeats', elsewhere('resend')],
	])('is done again: %s', async (_what, effect) => {
		const other = await on.asksFor(effect);
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		expect(on.row(other)).toMatchObject({ status: 'PENDING', reason: 'cut off' });
		expect(on.outcomesOf(other)).toEqual([]);
		expect(await on.claims()).toMatchObject([{ attempt: 2 }]);
	});

	it.each([
		['a call that may not be repeated', call('template.create')],
		['another channel, where the step says so', elsewhere('park')],
	])('is left to a person: %s', async (_what, effect) => {
		const other = await on.asksFor(effect);
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		expect(on.row(other)).toMatchObject({ status: 'PARKED', reason: 'cut off' });
		expect(on.outcomesOf(other)).toEqual([{ kind: 'parked', reason: 'cut off' }]);
	});
});

describe('what is no message', () => {
	it('fails without a brake on messages', async () => {
		await on.sends(accepted());
		const other = await on.asksFor(call());
		await on.sends({ kind: 'failed', code: 131031, reason: 'locked' });
		expect(on.row(other)).toMatchObject({ status: 'FAILED', code: 131031 });
		expect(on.host.brakes.list()).toEqual([]);
	});
});

describe('the log', () => {
	it('hears what a lane did with each word of a sender, once', async () => {
		on.news = [];
		await on.sends({ kind: 'held', until: soon(), ...gate });
		on.clock.advance(minutes(5));
		await on.sends(retry(false));
		on.clock.advance(minutes(5));
		await on.sends(accepted());
		expect(on.news).toMatchObject([{ kind: 'decided' }, { kind: 'decided' }]);
	});
});

describe('a word that comes late', () => {
	it('of a try that is over changes nothing', async () => {
		await on.sends(retry(false));
		on.clock.advance(minutes(5));
		await on.claims();
		await on.says(id, 1, { kind: 'failed', code: 1, reason: 'too late' });
		expect(on.row(id)).toMatchObject({ status: 'SENDING', attempt: 2 });
		await on.says(id, 2, accepted('wamid.1'));
		await on.says(id, 2, { kind: 'failed', code: 1, reason: 'too late' });
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', code: null });
		expect(on.outcomesOf(id)).toHaveLength(1);
	});

	it('of a row that is none is passed over, and what is said beside it is not', async () => {
		const [claim] = await on.claims();
		await on.outbox.settle([
			{ effectId: 'e99.0', attempt: 1, ...accepted('wamid.0') },
			{ effectId: id, attempt: claim?.attempt ?? 0, ...accepted('wamid.1') },
		]);
		expect(on.row(id).status).toBe('ACCEPTED');
	});

	it('that Meta took it settles what nobody knew the end of, as a status does', async () => {
		await on.claims();
		await on.says(id, 1, { kind: 'unknown', reason: 'cut off' });
		await on.says(id, 1, accepted('wamid.1'));
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', messageId: 'wamid.1', reason: null });
		const { response } = accepted('wamid.1');
		expect(on.outcomesOf(id)).toEqual([{ kind: 'accepted', response, replaced: false }]);
		await on.says(id, 1, accepted(null));
		expect(on.row(id).messageId).toBe('wamid.1');
		expect(on.host.records.counts().duplicateSends).toBe(0);
		await on.says(id, 1, accepted('wamid.2'));
		expect(on.row(id).messageId).toBe('wamid.1');
		expect(on.host.records.counts().duplicateSends).toBe(1);
		expect(on.outcomesOf(id)).toHaveLength(1);
	});

	it('gives a name to what was taken without one', async () => {
		await on.sends(accepted(null));
		await on.says(id, 1, accepted('wamid.1'));
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', messageId: 'wamid.1' });
		expect(on.outcomesOf(id)).toHaveLength(1);
	});

	// A sender of ours says one word of a claim; what is said beyond that must not be lost either.
	it.each([
		['under a name', 'wamid.1'],
		['without a name', null],
	])('that Meta took it %s keeps silence from having it sent again', async (_how, name) => {
		await on.claims();
		await on.restart();
		expect(on.row(id).status).toBe('UNKNOWN');
		await on.says(id, 1, accepted(name));
		on.clock.advance(minutes(61));
		await on.writes();
		expect(await on.outbox.reconcile()).toBe(0);
		expect(await on.claims()).toEqual([]);
		await on.status('wamid.1', 'sent', { bizOpaqueCallbackData: `v1.${id}.1` });
		await on.restart();
		expect(on.row(id)).toMatchObject({
			status: 'ACCEPTED',
			attempt: 1,
			delivery: 'sent',
			messageId: 'wamid.1',
		});
		expect(on.host.records.counts().duplicateSends).toBe(0);
	});

	it('that Meta took it shows as a duplicate when a later try was taken, too', async () => {
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		on.clock.advance(minutes(61));
		await on.writes();
		expect(await on.outbox.reconcile()).toBe(1);
		await on.claims();
		await on.says(id, 1, accepted('wamid.1'));
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', attempt: 2, messageId: 'wamid.1' });
		await on.says(id, 2, accepted(null));
		expect(on.row(id).messageId).toBe('wamid.1');
		await on.status('wamid.2', 'sent', { bizOpaqueCallbackData: `v1.${id}.2` });
		expect(on.host.records.counts().duplicateSends).toBe(1);
	});

	it('that Meta took it leaves nothing to be held', async () => {
		await on.sends(retry(false));
		on.clock.advance(minutes(5));
		await on.sends({ kind: 'kept', for: 'thread', until: soon(), ...gate });
		await on.says(id, 1, accepted('wamid.1'));
		expect(on.row(id)).toMatchObject({
			status: 'ACCEPTED',
			messageId: 'wamid.1',
			heldBy: null,
		});
		on.clock.advance(minutes(61));
		expect(await on.claims()).toEqual([]);
	});

	it('tells of a call that it was made, so that it is not made again', async () => {
		await on.sends(accepted());
		const other = await on.asksFor(call());
		await on.sends(retry(false));
		await on.says(other, 1, accepted(null));
		on.clock.advance(minutes(5));
		expect(await on.claims()).toEqual([]);
		expect(on.row(other)).toMatchObject({ status: 'ACCEPTED', messageId: null });
		expect(on.outcomesOf(other)).toHaveLength(1);
	});
});
