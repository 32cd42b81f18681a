import type { Command } from 'commander';
import type { z } from 'zod';
import { outboxRow } from '../../../http/api/schemas/outbox';
import { pageOf } from '../../../http/api/schemas/paging';
import { runnerClient, runnerOptions, type RunnerOptions } from '../../client/runnerOptions';
import type { CommandContext } from '../../command';
import { table } from '../../output/table';
import { letterFilter, letterOptions, type LetterOptions } from './letterOptions';

const page = pageOf(outboxRow);

interface ListOptions extends RunnerOptions, LetterOptions {
	readonly limit: string;
	readonly json?: true;
}

/** `wayfare outbox list` */
export function addList(outbox: Command, { terminal }: CommandContext): void {
	const command = outbox.command('list').description('List what came to nothing, oldest first');
	runnerOptions(
		letterOptions(command)
			.option('--limit <number>', 'how many at most, up to 200', '50')
			.option('--json', 'print them as JSON'),
	).action(async ({ limit, json, ...options }: ListOptions) => {
		const { states, ...filter } = letterFilter(options);
		const query = new URLSearchParams({
			limit,
			...Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)])),
		});
		if (Array.isArray(states)) for (const state of states) query.append('state', String(state));
		const { items, next }: z.output<typeof page> = await runnerClient(options, terminal).get(
			`/outbox/dead?${query.toString()}`,
			page,
		);
		if (json) {
			terminal.out(JSON.stringify(items, null, 2));
			return;
		}
		for (const line of table(items.map(columns))) terminal.out(line);
		if (items.length === 0) terminal.out('Nothing came to nothing.');
		if (next !== null) terminal.error('There are more: narrow it down, or raise --limit.');
	});
}

const columns = (row: z.output<typeof outboxRow>): readonly string[] => [
	row.id,
	row.status === 'ACCEPTED' ? 'UNDELIVERED' : row.status,
	row.code === null ? '' : `error ${row.code}`,
	row.queuedAt,
	row.contactId,
	row.effect.kind === 'call' ? row.effect.operation : whatOf(row.effect.message),
	row.reason ?? '',
];

/** A template by its name; what others say is nobody's business on a screen. */
const whatOf = (message: { readonly kind: string; readonly name?: unknown }): string =>
	message.kind === 'template' ? `template ${String(message.name)}` : message.kind;
