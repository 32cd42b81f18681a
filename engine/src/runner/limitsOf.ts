import { budgetOf, type Budget } from '../core/budget/Budget';
import type { PriceTable } from '../core/budget/PriceTable';
import type { SendingLimits } from '../effects/SendingLimits';
import type { RunnerConfig } from './config';

/** What the operator wants counted ahead of sending. */
export const limitsOf = (config: RunnerConfig, prices: PriceTable | null): SendingLimits => ({
	speed: (number) => config.messagesPerSecond[number] ?? config.messagesPerSecond[''] ?? null,
	marketing: {
		perDay: config.marketingPerDay ?? null,
		perWeek: config.marketingPerWeek ?? null,
		over: config.marketingOverCap,
	},
	people: config.messagingLimit ?? null,
	budgets: [
		...amount('month', config.budgetPerMonth),
		...amount('day', config.budgetPerDay),
		...config.messagesPerMonth.map(({ category, most }) => budgetOf('month', category, most)),
		...config.messagesPerDay.map(({ category, most }) => budgetOf('day', category, most)),
	],
	prices,
});

const amount = (period: Budget['period'], most: number | undefined): readonly Budget[] =>
	most === undefined ? [] : [budgetOf(period, null, Math.round(most * 1_000_000))];
