import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Pricing } from '../../../cloud-api/webhooks/statusEvent';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { anyToken, fixedToken } from '../../../engine/src/access/apiToken';
import { restApi } from '../../../engine/src/http/api/restApi';
import { createLogger } from '../../../engine/src/http/observe/createLogger';
import { createMetrics } from '../../../engine/src/http/observe/metrics';
import { observe } from '../../../engine/src/http/observe/observe';
import { runInTest } from '../cli/runInTest';
import { heldByBudget } from '../../../engine/src/core/budget/Budget';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { hours } from '../../support/host/StandingClock';
import { control } from '../emulator/newsOf';
import { messageStatus } from '../../support/host/events';
import { openShop, type Shop } from './openShop';

let shop: Shop;
let folder: ReturnType<typeof temporaryFolder>;
let prices: string;

const euros = { marketing: 0.05, utility: 0.02, authentication: 0.02 };

beforeEach(() => {
	folder = temporaryFolder();
	prices = path.join(folder.path, 'prices.json');
	const places = { '34': { ...euros, service: 0.01 }, '346001': { ...euros, marketing: 0.5 } };
	const unknown = { marketing: 9, utility: 9, authentication: 9 };
	writeFileSync(prices, JSON.stringify({ currency: 'EUR', default: unknown, places }));
});
afterEach(async () => {
	await shop.close();
	folder.remove();
});

const budgets = () => shop.runner().senders().budgets;
const used = (id: string) => budgets().find((one) => one.id === id)?.used;
/** Meta says what the newest message is charged. */
async function charge(pricing: Pricing, status: 'read' | 'played' = 'read'): Promise<void> {
	const { host, clock } = shop.runner();
	const [row] = host.records.outbox({ limit: 1 }).items;
	const event = messageStatus('34600000001', row?.messageId ?? '', status, clock.now(), row?.id);
	if (event.body.kind !== 'status') throw new Error('no status');
	await host.accept([
		{ ...event, body: { ...event.body, status: { ...event.body.status, pricing } } },
	]);
	await shop.settled();
}
const held = (id: string) => shop.runner().host.brakes.held(heldByBudget(id));

describe('a budget of money', () => {
	it('holds what goes over it until the next day', async () => {
		shop = await openShop({ settings: { prices, budgetPerDay: 0.12 } });
		await shop.happenToAll('offer', [1, 2, 3]);
		expect(shop.statuses()).toEqual(['ACCEPTED', 'ACCEPTED', 'HELD']);
		expect(shop.reasons()[2]).toBe(
			'budget: the budget of 2026-03-02, 0.12 EUR, is used up; `wayfare budgets` raises it',
		);
		expect(budgets()).toEqual([
			{ id: 'day', period: '2026-03-02', category: null, currency: 'EUR', most: 0.12, used: 0.1 },
		]);
		await shop.happens('parcel', 4);
		expect(shop.statuses()[3]).toBe('ACCEPTED');
		expect(used('day')).toBe(0.12);
		await shop.advance(hours(14));
		expect(shop.statuses()[2]).toBe('ACCEPTED');
		expect(used('day')).toBe(0.05);
	});

	it('lets go what it holds when a person raises it, and keeps that over a restart', async () => {
		shop = await openShop({ settings: { prices, budgetPerMonth: 0.05 } });
		await shop.happenToAll('offer', [1, 2, 3]);
		expect([held('month'), used('month')]).toEqual([2, 0.05]);
		const { spending, outbox } = shop.runner().host;
		await spending.raise('month', { name: '2026-03', first: '', last: '', end: 0 }, 50_000);
		await outbox.letGo(heldByBudget('month'));
		await shop.settled();
		expect([held('month'), used('month')]).toEqual([1, 0.1]);
		await shop.restart();
		expect(budgets()[0]).toMatchObject({ most: 0.1, used: 0.1 });
		expect(held('month')).toBe(1);
		await shop.restart({ budgetPerMonth: 1 });
		expect(held('month')).toBe(0);
	});

	it('never holds an answer, and counts it where Meta charges for it', async () => {
		shop = await openShop({ settings: { prices, budgetPerDay: 0.05 } });
		await shop.writes(1);
		await shop.happens('offer', 2);
		await shop.happens('text', 1);
		expect(shop.statuses()).toEqual(['ACCEPTED', 'ACCEPTED']);
		expect(used('day')).toBe(0.05);
		await charge({ category: 'service', type: 'regular' });
		expect(used('day')).toBe(0.06);
	});

	it('believes Meta when it calls a message something else', async () => {
		shop = await openShop({ settings: { prices, budgetPerDay: 1 } });
		await shop.happens('parcel', 1);
		expect(used('day')).toBe(0.02);
		await charge({ category: 'marketing', type: 'regular' });
		expect(used('day')).toBe(0.05);
		await charge({ category: 'marketing', type: 'regular', subtype: 'paid_exempt' }, 'played');
		expect(used('day')).toBe(0);
	});

	it('takes the longest calling code that fits', async () => {
		shop = await openShop({ settings: { prices, budgetPerDay: 100 } });
		await shop.happenToAll('offer', [1, 100_001]);
		expect(used('day')).toBe(0.55);
	});

	it('gives back what was not delivered, and what Meta says is free', async () => {
		shop = await openShop({
			settings: { prices, budgetPerDay: 100 },
			emulator: { strangers: 'unreachable' },
		});
		await shop.happens('offer', 1);
		expect(used('day')).toBe(0);
		await shop.writes(2);
		await control(shop.emulator.url, 'POST', `/customers/${shop.customer(2).id}/messages`, {
			type: 'text',
			text: 'Is it still on?',
			referral: { headline: 'Lamps' },
		});
		await shop.settled();
		await shop.happens('parcel', 2);
		expect(used('day')).toBe(0);
	});

	it('raises an alarm once, not with every message', async () => {
		const lines: { readonly msg?: string }[] = [];
		const log = createLogger('error', {
			write: (line: string) => void lines.push(JSON.parse(line) as { readonly msg?: string }),
		});
		shop = await openShop({ settings: { prices, budgetPerDay: 0.05 }, deps: { log } });
		await shop.happenToAll('offer', [1, 2, 3, 4]);
		expect(lines.map(({ msg }) => msg)).toEqual([
			'Held back: the budget of 2026-03-02, 0.05 EUR, is used up; `wayfare budgets` raises it',
		]);
	});
});

describe('a budget of messages', () => {
	it('counts each category, without any prices', async () => {
		shop = await openShop({ settings: { messagesPerDay: 'marketing:2, utility:1' } });
		await shop.happenToAll('offer', [1, 2, 3, 4]);
		await shop.happenToAll('parcel', [5, 6]);
		expect([held('day:marketing'), held('day:utility')]).toEqual([2, 1]);
		expect(budgets()).toEqual([
			{
				id: 'day:marketing',
				period: '2026-03-02',
				category: 'marketing',
				currency: null,
				most: 2,
				used: 2,
			},
			{
				id: 'day:utility',
				period: '2026-03-02',
				category: 'utility',
				currency: null,
				most: 1,
				used: 1,
			},
		]);
	});

	it('counts what perhaps left, over a restart', async () => {
		shop = await openShop({ settings: { messagesPerDay: 'utility:10' } });
		shop.emulator.faults.set([
			{ match: { operation: 'message.send' }, nth: 1, fault: { kind: 'cutBeforeAccept' } },
		]);
		await shop.happens('parcel', 1);
		expect([shop.statuses(), used('day:utility')]).toEqual([['UNKNOWN'], 1]);
		await shop.restart();
		expect(used('day:utility')).toBe(1);
	});
});

describe('a person', () => {
	it('sees the alarm in /metrics and /status, and raises the budget by the command line', async () => {
		const token = 'wfr_a-token-for-tests-0123456789';
		const metrics = createMetrics();
		shop = await openShop({
			settings: { messagesPerDay: 'marketing:1' },
			deps: { metrics, plugins: [observe(metrics), restApi(anyToken(fixedToken(token)))] },
		});
		await shop.happenToAll('offer', [1, 2, 3]);
		const { url } = shop.runner();
		const scrape = async () => await (await fetch(`${url}/metrics`)).text();
		expect(await scrape()).toContain('wayfare_budget_held{budget="day:marketing"} 2');
		const headers = { authorization: `Bearer ${token}` };
		const status = (await (await fetch(`${url}/api/v1/status`, { headers })).json()) as object;
		expect(status).toMatchObject({
			budgets: [{ id: 'day:marketing', used: 1, most: 1, held: 2, currency: null }],
		});
		const budgetsOf = (...args: readonly string[]) =>
			runInTest(['budgets', '--url', url, ...args], { env: { WAYFARE_TOKEN: token } });
		const raised = await budgetsOf('--raise', 'day:marketing', '--by', '1');
		expect(raised).toMatchObject({ code: 0, out: expect.stringContaining('of 2 messages') });
		await shop.settled();
		expect(await scrape()).toContain('wayfare_budget_held{budget="day:marketing"} 1');
		expect((await budgetsOf()).out).toContain('2 of 2 messages  1 held');
		expect(await budgetsOf('--raise', 'month', '--by', '1')).toMatchObject({ code: 2 });
		expect(await budgetsOf('--raise', 'day')).toMatchObject({ code: 2 });
	});
});
