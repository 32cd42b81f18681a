import type { Command } from 'commander';
import { z } from 'zod';
import { WayfareError } from '../../errors/WayfareError';
import { eventBatchOutcome, failedEvent } from '../../http/api/schemas/failedEvent';
import { listOptions, printList, type ListOptions } from '../client/listCommand';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand, CommandContext } from '../command';

type Act = 'replay' | 'drop';

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
	const command = events.command('list').description('List failed events, oldest first');
	listOptions(command).action(async (options: ListOptions) => {
		const none = 'No event has failed.';
		await printList({ path: '/events/failed', item: failedEvent, row, none }, options, terminal);
	});
}

const row = ({ id, kind, receivedAt, contactId, reason }: z.output<typeof failedEvent>) => [
	id,
	kind,
	receivedAt,
	contactId ?? '',
	reason,
];

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
