import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accepted, OutboxDriver, text } from '../../support/host/OutboxDriver';
import { minutes } from '../../support/host/StandingClock';

let on: OutboxDriver;
let id: string;
beforeEach(async () => {
	on = new OutboxDriver();
	await on.open();
	id = await on.asksFor();
});
afterEach(() => on.close());

const failed = { kind: 'failed', code: 131051, reason: 'unsupported' } as const;
const again = () => on.row(id).effect.again;
/** Taken by Meta, which says later that it did not arrive. */
const undelivered = async () => {
	await on.sends(accepted('wamid.1'));
	await on.status('wamid.1', 'sent');
	await on.status('wamid.1', 'failed', {
		errors: [{ code: 131051, title: 'No', details: '' }],
	});
};

describe('a dead letter', () => {
	it('that is sent again is in its place at once, as if it had not been tried', async () => {
		await on.sends(failed);
		on.clock.advance(minutes(5));
		const at = on.clock.now();
		const effect = {
			...text(),
			id,
			again: { by: 'Mia', at, times: 1, tries: 1, undelivered: false },
		};
		expect(await on.letter('replay', id)).toEqual({ ok: true, effect });
		expect(on.row(id)).toMatchObject({
			status: 'PENDING',
			effect,
			dueAt: at,
			reason: 'Sent again by Mia',
			code: null,
		});
		expect(await on.claims()).toMatchObject([{ attempt: 2, queuedAt: at, effect }]);
	});

	it('is counted each time, and its lane hears each time what became of it', async () => {
		await on.sends(failed);
		await on.letter('replay', id, 'Mia');
		await on.sends(failed);
		await on.letter('replay', id, 'Tom');
		expect(again()).toMatchObject({ by: 'Tom', times: 2, tries: 2 });
		await on.sends(accepted());
		expect(on.outcomesOf(id)).toMatchObject([
			{ kind: 'failed' },
			{ kind: 'failed' },
			{ kind: 'accepted' },
		]);
	});

	it('does not count as what was sent to the contact while it waits', async () => {
		await on.sends(failed);
		await on.letter('replay', id);
		const [claim] = await on.claims();
		await on.says(id, claim?.attempt ?? 0, {
			kind: 'retry',
			at: on.clock.now() + 1,
			aside: true,
			code: null,
			reason: 'busy',
		});
		expect(on.row(id).status).toBe('HELD');
	});

	it('is sent again though its run was stopped since it was asked for', async () => {
		await on.sends(failed);
		await on.begins('r1');
		const other = await on.asksFor(text({ runId: 'r1' }));
		await on.sends(failed);
		await on.stops('r1');
		await on.letter('replay', other);
		await on.sends({ kind: 'retry', at: on.clock.now(), aside: false, code: null, reason: 'busy' });
		expect(on.row(other).status).toBe('PENDING');
	});

	it('is settled when an earlier try turns out to have been taken, and is not sent again', async () => {
		const busy = { at: on.clock.now(), aside: false, code: 131016, reason: 'busy' } as const;
		await on.sends({ kind: 'retry', ...busy });
		await on.sends(failed);
		await on.letter('replay', id);
		await on.says(id, 1, accepted('wamid.1'));
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', messageId: 'wamid.1', code: null });
		expect(on.outcomesOf(id)).toMatchObject([{ kind: 'failed' }, { kind: 'accepted' }]);
		expect(await on.claims()).toEqual([]);
		await on.status('wamid.1', 'delivered');
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', delivery: 'delivered' });
	});

	it('that is dropped says by whom, and what it had come to', async () => {
		await on.sends(failed);
		expect(await on.letter('drop', id)).toMatchObject({ ok: true, effect: { id } });
		expect(on.row(id)).toMatchObject({
			status: 'CANCELLED',
			reason: 'Dropped by Mia (unsupported)',
		});
		expect(await on.claims()).toEqual([]);
	});

	it('that the other channel has is not sent by WhatsApp, too', async () => {
		await on.sends(failed);
		const other = await on.asksFor({
			kind: 'elsewhere',
			runId: null,
			node: null,
			stopsRun: false,
			instead: { ...text(), id },
			why: { code: failed.code, reason: failed.reason },
		});
		await on.sends(accepted(null));
		const why = `the other channel has it (${other})`;
		expect(await on.letter('replay', id)).toEqual({ ok: false, why });
		expect(on.row(id)).toMatchObject({ status: 'FAILED', effect: { elsewhere: other } });
	});

	it('that is none is left alone, with what is in the way', async () => {
		expect(await on.letter('replay', id)).toEqual({ ok: false, why: 'it is still on its way' });
		expect(await on.letter('drop', id)).toEqual({ ok: false, why: 'it is still on its way' });
		expect(on.row(id).status).toBe('PENDING');
		await on.happens({
			key: 'letter:x',
			lane: { kind: 'contact', contactId: on.row(id).contactId },
			body: {
				kind: 'request',
				request: { kind: 'letter', act: 'drop', effectId: 'e9.9', by: 'Mia' },
			},
		});
		expect(on.heard.at(-1)).toMatchObject({
			request: { done: { ok: false, why: 'it is not in the outbox' } },
		});
	});
});

describe('a dead letter that Meta had taken', () => {
	beforeEach(undelivered);

	it('begins anew when it is sent again', async () => {
		await on.letter('replay', id);
		expect(again()).toMatchObject({ tries: 1, undelivered: true });
		expect(on.row(id)).toMatchObject({
			status: 'PENDING',
			delivery: 'none',
			messageId: null,
			code: null,
		});
		await on.sends(accepted('wamid.2'));
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', messageId: 'wamid.2' });
		// The first one is given up: the second is no duplicate.
		expect(on.host.records.counts().duplicateSends).toBe(0);
	});

	it('is no duplicate any more, even if it was sent twice before', async () => {
		await on.status('wamid.0', 'failed', { bizOpaqueCallbackData: `v1.${id}.1` });
		expect(on.host.records.counts().duplicateSends).toBe(1);
		await on.letter('replay', id);
		expect(on.host.records.counts().duplicateSends).toBe(0);
	});

	it('is not settled by the late answer of the try before', async () => {
		await on.letter('replay', id);
		await on.says(id, 1, accepted('wamid.1'));
		expect(on.row(id)).toMatchObject({ status: 'PENDING', messageId: null });
		await on.sends(accepted('wamid.2'));
		await on.says(id, 1, accepted('wamid.1'));
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', messageId: 'wamid.2' });
		expect(on.host.records.counts().duplicateSends).toBe(0);
	});

	it('is not settled by old news of the try before, only by an arrival', async () => {
		const ofTry = (attempt: number) => ({ bizOpaqueCallbackData: `v1.${id}.${attempt}` });
		await on.letter('replay', id);
		await on.status('wamid.1', 'sent', ofTry(1));
		await on.status('wamid.1', 'failed', { ...ofTry(1), errors: [] });
		expect(on.row(id)).toMatchObject({ status: 'PENDING', delivery: 'none' });
		await on.status('wamid.1', 'delivered', ofTry(1));
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', delivery: 'delivered' });
	});

	it('is settled by any news of the try after', async () => {
		await on.letter('replay', id);
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		await on.status('wamid.2', 'sent', { bizOpaqueCallbackData: `v1.${id}.2` });
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', delivery: 'sent' });
	});

	it('is settled by what carries no name of a try', async () => {
		await on.letter('replay', id);
		await on.sends(accepted('wamid.2'));
		await on.status('wamid.2', 'sent');
		expect(on.row(id).delivery).toBe('sent');
	});

	it('that was given up before Meta took it has no old news', async () => {
		const other = await on.asksFor();
		await on.sends(failed);
		await on.letter('replay', other);
		await on.status('wamid.9', 'sent', { bizOpaqueCallbackData: `v1.${other}.1` });
		expect(on.row(other)).toMatchObject({ status: 'ACCEPTED', delivery: 'sent' });
	});

	it('does not slow down the wait for statuses by the time it lay there', async () => {
		on.clock.advance(minutes(60));
		await on.letter('replay', id);
		await on.sends(accepted('wamid.2'));
		await on.status('wamid.2', 'sent');
		await on.asksFor();
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		expect(await on.outbox.nextDue()).toBe(on.clock.now() + minutes(10));
	});

	it('can be dropped', async () => {
		await on.letter('drop', id);
		expect(on.row(id)).toMatchObject({
			status: 'CANCELLED',
			reason: 'Dropped by Mia (Not delivered: No)',
		});
	});
});
