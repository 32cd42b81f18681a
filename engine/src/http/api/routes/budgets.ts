import { z } from 'zod';
import { heldByBudget, periodOf } from '../../../core/budget/Budget';
import { WayfareError } from '../../../errors/WayfareError';
import type { RunnerParts } from '../../../runner/runner';
import { route } from '../route';
import { budget } from '../schemas/budget';
import { pageOf, paging } from '../schemas/paging';
import { budgetView } from '../views/budgetView';
import { pageOfAll } from '../views/pageOfAll';
import { pageView } from '../views/pageView';

const listBudgets = route({
	id: 'listBudgets',
	least: 'viewer',
	method: 'GET',
	path: '/budgets',
	tag: 'Outbox',
	summary: 'What may be spent on messages, and what is',
	description:
		'As the settings have it (WAYFARE_BUDGET_PER_DAY, WAYFARE_MESSAGES_PER_DAY and the like). docs/sending-limits.md says what is counted.',
	query: z.strictObject(paging),
	success: { status: 200, schema: pageOf(budget), description: 'Months first, then days' },
	errors: [],
	handle({ query, parts: { host, senders } }) {
		const all = senders().budgets.map((use) => budgetView(use, host.brakes));
		return pageView(pageOfAll(all, query), (view) => view);
	},
});

const raiseBudget = route({
	id: 'raiseBudget',
	least: 'admin',
	method: 'POST',
	path: '/budgets/{id}/raise',
	tag: 'Outbox',
	summary: 'Raise a budget for the day or month it is for now',
	description:
		'What it held goes, through the gates again. The next day or month begins with the budget of the settings.',
	params: z.strictObject({ id: z.string().min(1).max(40) }),
	body: z.strictObject({
		by: z
			.number()
			.positive()
			.max(1_000_000_000)
			.describe('In the currency of the prices, or messages'),
	}),
	success: { status: 200, schema: budget, description: 'As it is now' },
	errors: ['budget.unknown', 'api.busy'],
	async handle({ params: { id }, body: { by }, parts }) {
		const { host, clock } = parts;
		const { category, id: known } = find(id, parts);
		const period = periodOf(known.startsWith('day') ? 'day' : 'month', clock.now());
		const amount = category === null ? Math.round(by * 1_000_000) : Math.ceil(by);
		await host.spending.raise(known, period, amount);
		await host.outbox.letGo(heldByBudget(known));
		return budgetView(find(id, parts), host.brakes);
	},
});

function find(id: string, { senders }: Pick<RunnerParts, 'senders'>) {
	const found = senders().budgets.find((use) => use.id === id);
	if (found === undefined)
		throw new WayfareError('budget.unknown', `There is no budget “${id}” in the settings`);
	return found;
}

export const budgets = [listBudgets, raiseBudget];
