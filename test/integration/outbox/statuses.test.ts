import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WebhookError } from '../../../cloud-api/webhooks/event';
import type { OutboxStatus } from '../../../engine/src/host/outbox';
import {
	accepted,
	ada,
	gate,
	OutboxDriver,
	template,
	text,
	type Said,
} from '../../support/host/OutboxDriver';
import { minutes } from '../../support/host/StandingClock';

let on: OutboxDriver;
let id: string;
beforeEach(async () => {
	on = new OutboxDriver();
	await on.open();
	await on.begins('r1');
	id = await on.asksFor(text({ runId: 'r1', node: 'Say hello' }));
});
afterEach(() => on.close());

const outboxStatuses: readonly OutboxStatus[] = [
	'PENDING',
	'HELD',
	'SENDING',
	'ACCEPTED',
	'REFUSED',
	'FAILED',
	'UNKNOWN',
	'PARKED',
	'CANCELLED',
];

const error = (code: number, details = ''): WebhookError => ({ code, title: 'No', details });
/** Our own name for the first try. */
const ours = () => ({ bizOpaqueCallbackData: `v1.${id}.1` });
const reasonOf = () => [on.row(id).reason, on.row(id).code];

describe('a status', () => {
	it('settles what nobody knew the end of, and its lane hears that it was taken', async () => {
		await on.sends({
			kind: 'retry',
			at: on.clock.now(),
			aside: false,
			code: 131016,
			reason: 'busy',
		});
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		await on.status('wamid.1', 'sent', ours());
		expect(on.row(id)).toMatchObject({
			status: 'ACCEPTED',
			delivery: 'sent',
			messageId: 'wamid.1',
			reason: 'A status of Meta says that it was taken',
			code: null,
		});
		const response = { messages: [{ id: 'wamid.1' }] };
		expect(on.outcomesOf(id)).toEqual([{ kind: 'accepted', response }]);
	});

	it('of what was taken tells its lane nothing new, and leaves its name', async () => {
		await on.sends(accepted('wamid.1'));
		await on.status('wamid.2', 'read', ours());
		expect(on.row(id)).toMatchObject({ messageId: 'wamid.1', delivery: 'read', reason: null });
		expect(on.outcomesOf(id)).toHaveLength(1);
	});

	it('under a second name shows that it was sent twice, the same status again does not', async () => {
		await on.sends(accepted('wamid.1'));
		await on.status('wamid.1', 'sent', ours());
		expect(on.host.records.counts().duplicateSends).toBe(0);
		await on.status('wamid.2', 'sent', ours());
		await on.status('wamid.3', 'sent', ours());
		expect(on.host.records.counts().duplicateSends).toBe(1);
		// Whatever it is called, it is this message from then on.
		await on.status('wamid.3', 'read');
		expect(on.row(id).delivery).toBe('read');
	});

	it.each([
		[
			'with what Meta says of it',
			[error(131026, 'Out of reach')],
			'Not delivered: Out of reach',
			131026,
		],
		['with its title alone', [error(131026)], 'Not delivered: No', 131026],
		['without a word', [], 'Not delivered', null],
	])('says why it was not delivered, %s', async (_how, errors, reason, code) => {
		await on.sends(accepted('wamid.1'));
		await on.status('wamid.1', 'failed', { errors });
		expect(reasonOf()).toEqual([reason, code]);
	});

	it('says no more that it was not delivered once a phone has it', async () => {
		await on.sends(accepted('wamid.1'));
		await on.status('wamid.1', 'failed', { errors: [error(131026)] });
		await on.status('wamid.1', 'sent');
		expect(reasonOf()).toEqual(['Not delivered: No', 131026]);
		await on.status('wamid.1', 'delivered');
		expect(reasonOf()).toEqual([null, null]);
		await on.status('wamid.1', 'failed', { errors: [error(131026)] });
		expect(reasonOf()).toEqual([null, null]);
	});

	it('that it is on its way leaves what is said of it', async () => {
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		await on.status('wamid.1', 'sent', ours());
		expect(on.row(id).reason).toBe('A status of Meta says that it was taken');
	});

	it('that nobody has a word for proves that it was taken, and says no more', async () => {
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		await on.status('wamid.1', 'unknown', { ...ours(), rawStatus: 'captured' });
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', delivery: 'none' });
	});
});

describe('a list of what is in one state', () => {
	it.each<[OutboxStatus, Said]>([
		['PENDING', { kind: 'paced', until: 0, ...gate }],
		['HELD', { kind: 'held', until: 0, ...gate }],
		['ACCEPTED', accepted()],
		['REFUSED', { kind: 'refused', ...gate }],
		['FAILED', { kind: 'failed', code: null, reason: 'no' }],
		['UNKNOWN', { kind: 'unknown', reason: 'cut off' }],
	])('has those that are %s, and no others', async (status, said) => {
		await on.sends(said);
		const listed = (of: OutboxStatus) =>
			on.host.records.outbox({ limit: 9, status: of }).items.map((row) => row.id);
		expect(outboxStatuses.filter((each) => listed(each).includes(id))).toEqual([status]);
	});

	it('has those that are on their way', async () => {
		await on.claims();
		expect(on.host.records.outbox({ limit: 9, status: 'SENDING' }).items).toHaveLength(1);
	});
});

describe('a line', () => {
	it('is heard of when a message left on it, with its account and when', async () => {
		await on.writes(ada, 'waba.1');
		const sentAt = on.clock.now();
		await on.sends(accepted('wamid.1'));
		on.clock.advance(minutes(1));
		await on.status('wamid.1', 'sent');
		await on.status('wamid.1', 'failed', { errors: [error(131042)] });
		const { number } = ada;
		expect(on.lines).toEqual([
			{ number, account: 'waba.1', sentAt, code: null },
			{ number, account: 'waba.1', sentAt, code: 131042 },
		]);
	});

	it('is not heard of by a word nobody knows, nor by a failure without a reason', async () => {
		await on.sends(accepted('wamid.1'));
		await on.status('wamid.1', 'unknown', { rawStatus: 'captured' });
		await on.status('wamid.1', 'failed');
		expect(on.lines).toEqual([]);
	});

	it('is not heard of by what never left', async () => {
		await on.sends(accepted('wamid.1'));
		const other = await on.asksFor();
		await on.sends({ kind: 'refused', ...gate });
		await on.status('wamid.2', 'sent', { bizOpaqueCallbackData: `v1.${other}.1` });
		expect(on.lines).toEqual([]);
	});

	it('is not judged by errors that stand beside a success', async () => {
		await on.sends(accepted('wamid.1'));
		await on.status('wamid.1', 'sent', { errors: [error(131042)] });
		expect(on.lines).toMatchObject([{ code: null }]);
	});
});

describe('what fails later', () => {
	/** A message of the step, and what Meta says of it at last. */
	const comesTo = async (
		status: 'failed' | 'delivered' | 'sent',
		code = 131008,
		message: ReturnType<typeof text>['message'] = { kind: 'text', body: 'hello' },
	) => {
		const effect = text({ runId: 'r1', node: 'Say hello', message, category: 'utility' });
		const one = await on.asksFor(effect);
		await on.sends(accepted(`wamid.${one}`));
		await on.status(`wamid.${one}`, status, status === 'failed' ? { errors: [error(code)] } : {});
	};
	const brakes = () => on.host.brakes.list().map(({ id: brake }) => brake);
	beforeEach(() => on.sends(accepted()));

	it('puts a brake on what it tells of', async () => {
		await comesTo('failed', 132015, template());
		expect(brakes()).toEqual(['template:cart_reminder/en']);
		expect(on.brakes).toMatchObject([[{ code: 132015 }, 'on']]);
	});

	it('is counted in a row for a step of a journey, until one arrives', async () => {
		await comesTo('failed');
		await comesTo('failed');
		await comesTo('sent');
		expect(brakes()).toEqual([]);
		await comesTo('delivered');
		await comesTo('failed');
		await comesTo('failed');
		expect(brakes()).toEqual([]);
		await comesTo('failed');
		expect(brakes()).toEqual(['step:welcome/Say hello']);
	});

	it('is told by errors of failures alone', async () => {
		await on.status('wamid.out', 'delivered', { errors: [error(132015)] });
		expect(brakes()).toEqual([]);
	});
});

describe('what fails at once', () => {
	const fails = async (said: Parameters<OutboxDriver['sends']>[0]) => {
		await on.asksFor(text({ runId: 'r1', node: 'Say hello' }));
		await on.sends(said);
	};
	const failed = { kind: 'failed', code: 131008, reason: 'wrong' } as const;
	const brakes = () => on.host.brakes.list().map(({ id: brake }) => brake);
	beforeEach(() => on.sends(accepted()));

	it('is counted in a row for a step of a journey, until one is taken', async () => {
		await fails(failed);
		await fails(failed);
		await fails(accepted('wamid.1'));
		await fails(failed);
		await fails(failed);
		expect(brakes()).toEqual([]);
		await fails(failed);
		expect(brakes()).toEqual(['step:welcome/Say hello']);
	});

	it('is counted only with an error of Meta, and when it is a failure', async () => {
		for (let n = 0; n < 3; n++) await fails({ ...failed, code: null });
		for (let n = 0; n < 3; n++) await fails({ kind: 'refused', ...gate });
		await fails({ kind: 'retry', at: on.clock.now(), aside: false, code: 131008, reason: 'busy' });
		for (let n = 0; n < 3; n++)
			await on.sends({
				kind: 'retry',
				at: on.clock.now(),
				aside: false,
				code: 131008,
				reason: 'no',
			});
		expect(brakes()).toEqual([]);
	});

	it('holds what comes after it, until somebody lets the brake go', async () => {
		await on.asksFor(text({ message: template(), category: 'utility' }));
		await on.sends({ kind: 'failed', code: 132015, reason: 'paused' });
		const other = await on.asksFor(text({ message: template(), category: 'utility' }));
		const brakeId = 'template:cart_reminder/en';
		await on.sends({ kind: 'braked', brakeId, ...gate });
		expect(on.row(other)).toMatchObject({
			status: 'HELD',
			attempt: 0,
			dueAt: null,
			heldBy: brakeId,
			reason: 'quiet hours: it is night',
		});
		expect(on.outcomesOf(other)).toEqual([{ kind: 'held', until: null, ...gate }]);
		expect(await on.outbox.nextDue()).toBeGreaterThan(Date.UTC(9999));
		let calls = 0;
		on.outbox.onWork(() => (calls += 1));
		on.clock.advance(1);
		await on.host.brakes.release(brakeId);
		expect(calls).toBeGreaterThan(0);
		expect(await on.claims()).toMatchObject([{ attempt: 1, effect: { id: other } }]);
		// Held by the same brake once more, its lane hears of it once more.
		await on.asksFor(text({ message: template(), category: 'utility' }), { ...ada, waId: '49155' });
		await on.sends({ kind: 'failed', code: 132015, reason: 'paused' });
		await on.says(other, 1, { kind: 'braked', brakeId, ...gate });
		expect(on.outcomesOf(other)).toHaveLength(2);
	});

	it('is what a pace of Meta brings, too', async () => {
		await on.asksFor(text({ message: template(), category: 'utility' }));
		await on.sends({ kind: 'paced', until: on.clock.now() + 1, ...gate, code: 132015 });
		expect(brakes()).toEqual(['template:cart_reminder/en']);
	});
});
