import type { Command } from 'commander';
import type { z } from 'zod';
import type { JsonObject } from '../../../../../cloud-api/json';
import { WayfareError } from '../../../errors/WayfareError';
import { batchOutcome } from '../../../http/api/schemas/deadLetter';
import { outboxRow } from '../../../http/api/schemas/outbox';
import type { RunnerClient } from '../../client/RunnerClient';
import { runnerClient, runnerOptions, type RunnerOptions } from '../../client/runnerOptions';
import type { CommandContext } from '../../command';
import { letterFilter, letterOptions, type LetterOptions } from './letterOptions';

type Act = 'replay' | 'drop';

interface ActOptions extends RunnerOptions, LetterOptions {
	readonly all?: true;
	readonly yes?: true;
	readonly json?: true;
}

const words = {
	replay: { does: 'Send again', would: 'would be sent again', done: 'are sent again' },
	drop: { does: 'Drop', would: 'would be dropped', done: 'are dropped' },
} as const;

/** `wayfare outbox replay` and `drop`: rows by their ids at once, whatever fits a filter after `--yes`. */
export function addAct(outbox: Command, { terminal }: CommandContext, act: Act): void {
	const { does, would, done } = words[act];
	const command = outbox
		.command(act)
		.description(`${does} what came to nothing: these rows, or whatever fits`)
		.argument('[ids...]', 'as `wayfare outbox list` shows them');
	runnerOptions(
		letterOptions(command)
			.option('--all', 'everything that `wayfare outbox list` would list')
			.option('--yes', 'do it; without this it is only said how many it would be')
			.option('--json', 'print the outcome as JSON'),
	).action(async (ids: readonly string[], { all, yes, json, ...options }: ActOptions) => {
		const filter = letterFilter(options);
		const client = runnerClient(options, terminal);
		checkChoice(ids, Object.keys(filter).length > 0, all === true);
		if (ids.length > 0) {
			const rows = [];
			for (const id of ids)
				rows.push(await client.post(`/outbox/${encodeURIComponent(id)}/${act}`, outboxRow));
			if (json) terminal.out(JSON.stringify(rows, null, 2));
			else for (const { id, status, reason } of rows) terminal.out(lineOf(id, status, reason));
			return;
		}
		const outcome = await inPages(client, act, filter, yes === true);
		if (json) return terminal.out(JSON.stringify(outcome, null, 2));
		terminal.out(
			outcome.dryRun ? `${outcome.matches} ${would}. Add --yes.` : `${outcome.done} ${done}.`,
		);
		for (const { id, reason } of outcome.passedOver)
			terminal.error(`${id} is left as it is: ${reason}`);
	});
}

/** Ids, filters or everything: one of them, lest a slip does more than was meant. */
function checkChoice(ids: readonly string[], filtered: boolean, all: boolean): void {
	const chosen = [ids.length > 0, filtered, all].filter(Boolean).length;
	if (chosen === 1) return;
	throw new WayfareError(
		'usage.invalid',
		chosen === 0
			? 'Name rows by their ids, say which by options such as --code, or say --all'
			: 'Rows by their ids, options such as --code, and --all exclude each other',
	);
}

type Outcome = Pick<z.output<typeof batchOutcome>, 'dryRun' | 'matches' | 'done' | 'passedOver'>;

/** Page by page and each row once: what comes to nothing again at once is not taken again. */
async function inPages(
	client: RunnerClient,
	act: Act,
	filter: JsonObject,
	yes: boolean,
): Promise<Outcome> {
	const call = (after: string | null) =>
		client.post(`/outbox/${act}`, batchOutcome, {
			...filter,
			dryRun: !yes,
			limit: 200,
			...(after === null ? {} : { after }),
		});
	const first = await call(null);
	if (!yes) return first;
	let { done, next } = first;
	const passedOver = [...first.passedOver];
	while (next !== null) {
		const page = await call(next);
		done += page.done;
		passedOver.push(...page.passedOver);
		({ next } = page);
	}
	return { dryRun: false, matches: first.matches, done, passedOver };
}

const lineOf = (id: string, status: string, reason: string | null): string =>
	`${id} is ${status}${reason === null ? '' : `: ${reason}`}`;
