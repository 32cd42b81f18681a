import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StatusEvent } from '../../../cloud-api/webhooks/event';
import { periodOf } from '../../../engine/src/core/budget/Budget';
import { PriceTable } from '../../../engine/src/core/budget/PriceTable';
import type { MessageCategory } from '../../../engine/src/core/effect';
import {
	accepted,
	ada,
	call,
	gate,
	OutboxDriver,
	template,
	text,
} from '../../support/host/OutboxDriver';
import { hours, minutes } from '../../support/host/StandingClock';

const prices = new PriceTable(
	'EUR',
	{ marketing: 7, utility: 3, authentication: 2, service: 0 },
	new Map([['49', { marketing: 70, utility: 30, authentication: 20, service: 0 }]]),
);

let on: OutboxDriver;
beforeEach(() => {
	on = new OutboxDriver();
});
afterEach(() => on.close());

const spent = (category: MessageCategory | null = null) => {
	const { messages, cost } = on.host.spending.used(periodOf('month', on.clock.now()), category);
	return [messages, cost];
};
const asks = (category: MessageCategory = 'marketing') =>
	on.asksFor(text({ message: template(), category }));
const sentAs = (category: MessageCategory) => ({ category, initiated: true });
const told = (pricing: StatusEvent['pricing'], status: StatusEvent['status'] = 'sent') =>
	on.status('wamid.1', status, pricing === undefined ? {} : { pricing });

describe('what messages are charged', () => {
	beforeEach(() => on.open({ prices }));
	const sent = async (category: MessageCategory = 'marketing') => {
		const id = await asks(category);
		await on.sends(accepted('wamid.1', { sentAs: sentAs(category) }));
		return id;
	};

	it('is the price of where the person is, as soon as Meta has the message', async () => {
		await sent();
		expect(spent()).toEqual([1, 70]);
		expect([spent('marketing'), spent('utility')]).toEqual([
			[1, 70],
			[0, 0],
		]);
	});

	it('is nothing for an answer, nor for what is no message', async () => {
		await on.asksFor();
		await on.sends(accepted('wamid.1', { sentAs: { category: 'service', initiated: false } }));
		await on.asksFor();
		await on.sends(accepted('wamid.2'));
		expect(spent()).toEqual([0, 0]);
	});

	it('counts what may have arrived, and not what did not leave', async () => {
		await asks();
		await on.sends({ kind: 'unknown', reason: 'cut off', sentAs: sentAs('marketing') });
		expect(spent()).toEqual([1, 70]);
		await on.asksFor(text({ message: template(), category: 'marketing' }), { ...ada, waId: '341' });
		await on.sends({ kind: 'refused', ...gate });
		expect(spent()).toEqual([1, 70]);
	});

	it('is taken back when Meta never took it, or did not deliver it', async () => {
		await sent();
		await told(undefined, 'failed');
		expect(spent()).toEqual([0, 0]);
		await told({ category: 'marketing' }, 'delivered');
		expect(spent()).toEqual([1, 70]);
	});

	it.each([
		['billable no more', { billable: false }],
		['of a free kind', { type: 'free_entry_point', billable: true }],
		['of a kind that pays another way', { type: 'regular', subtype: 'paid_exempt' }],
	])('is nothing where Meta says that it is %s', async (_what, pricing) => {
		await sent();
		await told(pricing);
		expect(spent()).toEqual([0, 0]);
		expect(spent('marketing')).toEqual([0, 0]);
	});

	it.each([
		['as a category of ours', { category: 'utility' }, 'utility', [1, 30]],
		['as another name for it', { category: 'marketing_lite' }, 'marketing', [1, 70]],
		['as nothing we know', { category: 'referral_conversion' }, 'marketing', [1, 70]],
		['without one', { billable: true, type: 'regular' }, 'marketing', [1, 70]],
	] as const)('goes by Meta’s category, %s', async (_what, pricing, category, sum) => {
		await sent();
		await told(pricing);
		expect(spent(category)).toEqual(sum);
		expect(spent()).toEqual(sum);
	});

	it('stays what it was when Meta says the same again', async () => {
		await sent();
		await told({ category: 'marketing', billable: true });
		await told({ category: 'marketing', billable: true }, 'read');
		await told(undefined, 'played');
		expect(spent()).toEqual([1, 70]);
	});

	it('is nothing for what Meta made an answer of, and is not taken back by later words', async () => {
		await sent();
		await told({ category: 'service', billable: false });
		expect(spent()).toEqual([0, 0]);
		await told(undefined, 'read');
		expect(spent()).toEqual([0, 0]);
	});

	it('stays nothing when a later word does not speak of it', async () => {
		await sent();
		await told({ billable: false });
		await told(undefined, 'read');
		expect(spent()).toEqual([0, 0]);
	});

	it('comes with the status where the answer got lost', async () => {
		const id = await asks();
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		expect(spent()).toEqual([0, 0]);
		await on.status('wamid.1', 'sent', { bizOpaqueCallbackData: `v1.${id}.1` });
		expect(spent('marketing')).toEqual([1, 70]);
	});

	it('comes back with the price of Meta’s category after one that was free', async () => {
		await sent();
		await told({ billable: false });
		await told({ category: 'utility', billable: true }, 'delivered');
		expect(spent()).toEqual([1, 30]);
	});

	it('is not asked of what is no message', async () => {
		const id = await on.asksFor(call());
		await on.sends(accepted('wamid.1'));
		await on.status('wamid.1', 'sent', { bizOpaqueCallbackData: `v1.${id}.1` });
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', delivery: 'sent' });
		await on.status('wamid.1', 'failed', { errors: [{ code: 132015, title: 'No', details: '' }] });
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', delivery: 'failed' });
		expect(on.host.records.counts().failedEvents).toBe(0);
		expect(spent()).toEqual([0, 0]);
	});

	it('stays with what may have arrived, when its answer comes late', async () => {
		const id = await asks();
		await on.sends({ kind: 'unknown', reason: 'cut off', sentAs: sentAs('marketing') });
		await on.says(id, 1, accepted('wamid.1'));
		expect(on.row(id)).toMatchObject({ status: 'ACCEPTED', messageId: 'wamid.1' });
		expect(spent()).toEqual([1, 70]);
	});

	it('stays with what may have arrived, when it is left to a person', async () => {
		const id = await on.asksFor(
			text({ message: template(), category: 'marketing', ifUncertain: 'park' }),
		);
		await on.sends({ kind: 'unknown', reason: 'cut off', sentAs: sentAs('marketing') });
		expect(spent()).toEqual([1, 70]);
		on.clock.advance(minutes(10));
		await on.writes({ ...ada, waId: '49155' });
		await on.outbox.reconcile();
		expect(on.row(id).status).toBe('PARKED');
		expect(spent()).toEqual([1, 70]);
	});

	it('goes with what Meta never took', async () => {
		const id = await asks();
		await on.sends({ kind: 'unknown', reason: 'cut off', sentAs: sentAs('marketing') });
		expect([spent(), on.outbox.reachedSince(0).length]).toEqual([[1, 70], 1]);
		on.clock.advance(minutes(10));
		await on.writes({ ...ada, waId: '49155' });
		await on.outbox.reconcile();
		expect(on.row(id).status).toBe('PENDING');
		expect([spent(), on.outbox.reachedSince(0).length]).toEqual([[0, 0], 0]);
	});

	it('is nothing for an answer that is asked for and told of by a status alone', async () => {
		const id = await on.asksFor();
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		await on.status('wamid.1', 'sent', { bizOpaqueCallbackData: `v1.${id}.1` });
		expect(spent()).toEqual([0, 0]);
	});

	it('is known again after a restart', async () => {
		await sent();
		await on.restart();
		await told({ category: 'marketing' });
		expect(spent()).toEqual([1, 70]);
	});

	it('counts what was on its way when the runner stopped, as the gates would have let it go', async () => {
		await on.asksFor(
			text({ fallback: { message: template(), category: 'marketing' }, category: 'service' }),
		);
		await on.claims();
		await on.restart();
		expect(spent('marketing')).toEqual([1, 70]);
		expect(on.outbox.reachedSince(0)).toHaveLength(1);
	});

	it('counts what left after the window was closed, however early it was asked for', async () => {
		await on.writes();
		await on.asksFor(text({ fallback: { message: template(), category: 'marketing' } }));
		on.clock.advance(hours(25));
		await on.claims();
		await on.restart();
		expect(on.outbox.reachedSince(0)).toHaveLength(1);
		expect(spent('marketing')).toEqual([1, 70]);
	});

	it('counts an answer that was on its way as one, and what is no message as nothing', async () => {
		await on.writes();
		await on.asksFor(text({ fallback: { message: template(), category: 'marketing' } }));
		await on.claims();
		await on.restart();
		expect(spent()).toEqual([0, 0]);
		expect(on.outbox.reachedSince(0)).toEqual([]);
	});
});

describe('where no prices are known', () => {
	it('messages are counted, and cost nothing', async () => {
		await on.open();
		await asks();
		await on.sends(accepted('wamid.1', { sentAs: sentAs('marketing') }));
		expect(spent()).toEqual([1, 0]);
	});
});
