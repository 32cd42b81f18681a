import { z } from 'zod';
import { WayfareError } from '../../errors/WayfareError';
import { budget } from '../../http/api/schemas/budget';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand } from '../command';
import { table } from '../output/table';

const list = z.object({ items: z.array(budget) });

interface BudgetOptions extends RunnerOptions {
	readonly json?: true;
	readonly raise?: string;
	readonly by?: string;
}

export const addBudgets: AddCommand = (program, { terminal }) => {
	runnerOptions(
		program
			.command('budgets')
			.description('List what may be spent on messages, or raise it for today or this month')
			.option('--raise <id>', 'raise this budget')
			.option('--by <amount>', 'by so much, in its currency or in messages')
			.option('--json', 'print them as JSON'),
	).action(async ({ json, raise, by, ...options }: BudgetOptions) => {
		if ((raise === undefined) !== (by === undefined) || (by !== undefined && !(Number(by) > 0)))
			throw new WayfareError('usage.invalid', 'Say which and by how much: --raise day --by 20');
		const client = runnerClient(options, terminal);
		const items =
			raise === undefined
				? (await client.get('/budgets', list)).items
				: [
						await client.post(`/budgets/${encodeURIComponent(raise)}/raise`, budget, {
							by: Number(by),
						}),
					];
		if (json) {
			terminal.out(JSON.stringify(items, null, 2));
			return;
		}
		const rows = items.map(({ id, period, currency, most, used, held }) => [
			id,
			period,
			`${used} of ${most} ${currency ?? 'messages'}`,
			held === 0 ? '' : `${held} held`,
		]);
		for (const line of table(rows)) terminal.out(line);
		if (rows.length === 0) terminal.out('There are no budgets: nothing limits what is spent.');
	});
};
