import type { Command } from 'commander';
import { z } from 'zod';
import { WayfareError } from '../../errors/WayfareError';
import { eventBatchOutcome, failedEvent } from '../../http/api/schemas/failedEvent';
import { pageOf } from '../../http/api/schemas/paging';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand, CommandContext } from '../command';
import { table } from '../output/table';

type Act = 'replay' | 'drop';

const page = pageOf(failedEvent);
const done = z.object({ done: z.literal(true) });

/** Commands on the events that a running runner could not decide. */
export const addEvents: AddCommand = (program, context) => {
	const events = program
		.command('events')
		.description('List events that could not be decided, have them decided again, or drop them');
	addList(events, context);
	addAct(events, context, 'replay', 'Decide again, after an upgrade say');
	addAct(events, context, 'drop', 'Drop');
};

function addList(events: Command, { terminal }: CommandContext): void {
	runnerOptions(
		events
			.command('list')
			.description('List failed events, oldest first')
			.option('--limit <number>', 'how many at most, up to 200', '50')
			.option('--json', 'print them as JSON'),
	).action(async ({ limit, json, ...options }: RunnerOptions & { limit: string; json?: true }) => {
		const query = new URLSearchParams({ limit });
		const { items }: z.output<typeof page> = await runnerClient(options, terminal).get(
			`/events/failed?${query.toString()}`,
			page,
		);
		if (json) return terminal.out(JSON.stringify(items, null, 2));
		const rows = items.map(({ id, kind, receivedAt, contactId, reason }) => [
			id,
			kind,
			receivedAt,
			contactId ?? '',
			reason,
		]);
		for (const line of table(rows)) terminal.out(line);
		if (rows.length === 0) terminal.out('No event has failed.');
	});
}

function addAct(events: Command, { terminal }: CommandContext, act: Act, does: string): void {
	runnerOptions(
		events
			.command(act)
			.description(`${does} these failed events, or all of them`)
			.argument('[ids...]', 'as `wayfare events list` shows them')
			.option('--all', 'all of them')
			.option('--yes', 'do it for all; without this it is only said how many it would be'),
	).action(async (ids: readonly string[], { all, yes, ...options }: RunnerOptions & AllOptions) => {
		const client = runnerClient(options, terminal);
		if (ids.length > 0 === (all === true))
			throw new WayfareError('usage.invalid', 'Name events by their ids, or say --all');
		for (const id of ids) {
			await client.post(`/events/failed/${encodeURIComponent(id)}/${act}`, done);
			terminal.out(act === 'replay' ? `${id} is decided again.` : `${id} is dropped.`);
		}
		if (ids.length > 0) return;
		let [matches, taken] = [0, 0];
		let next: string | null = '0';
		while (next !== null) {
			const body = { dryRun: yes !== true, after: next };
			const outcome: z.output<typeof eventBatchOutcome> = await client.post(
				`/events/failed/${act}`,
				eventBatchOutcome,
				body,
			);
			matches += outcome.matches;
			taken += outcome.done;
			({ next } = outcome);
		}
		const would = act === 'replay' ? 'would be decided again' : 'would be dropped';
		const were = act === 'replay' ? 'were decided again' : 'were dropped';
		terminal.out(yes ? `${taken} ${were}.` : `${matches} ${would}. Add --yes.`);
	});
}

interface AllOptions {
	readonly all?: true;
	readonly yes?: true;
}
