import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { exitCode } from '../../errors/exitCode';
import { WayfareError } from '../../errors/WayfareError';
import { recordingOf } from '../../replay/recording';
import { whom } from '../client/contactMeant';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand } from '../command';
import { replayLines } from '../replay/replayLines';
import {
	runnerSource,
	withFileSource,
	type ReplayAnswer,
	type ReplaySource,
} from '../replay/ReplaySource';
import type { Terminal } from '../Terminal';

interface ReplayOptions extends RunnerOptions {
	readonly at?: string;
	readonly json?: true;
	readonly data?: string;
	readonly save?: string;
}

/** The API's largest page. */
const pageSize = 200;

export const addReplay: AddCommand = (program, { terminal, end }) => {
	runnerOptions(
		program
			.command('replay')
			.description('Decide a contact’s history again and show it step by step; changes nothing')
			.argument('<contact>', whom)
			.option(
				'--at <moment>',
				'only the step at an event (e12) or a time, with all that is remembered',
			)
			.option('--json', 'print the steps as JSON')
			.option(
				'--data <place>',
				'replay with this build from a data folder, a backup or a saved recording, without a runner',
			)
			.option('--save <file>', 'with --data: save the history, to be replayed elsewhere'),
	).action(async (named: string, { data, save, ...options }: ReplayOptions) => {
		if (save !== undefined && data === undefined)
			throw new WayfareError('usage.invalid', '--save wants --data: a runner hands out no history');
		const show = async (source: ReplaySource): Promise<ReplayAnswer> => {
			const id = await source.idOf(named);
			if (save !== undefined) saveHistory(id, save, source, terminal);
			return whole(source, id, options.at);
		};
		const answer = await (data === undefined
			? show(runnerSource(runnerClient(options, terminal)))
			: withFileSource(data, terminal, show));
		if (options.json) terminal.out(JSON.stringify(answer, null, 2));
		else for (const line of replayLines(answer, terminal.width)) terminal.out(line);
		end(answer.firstOtherwise === null ? exitCode.ok : exitCode.problems);
	});
};

/** Every page as one. */
async function whole(
	source: ReplaySource,
	contactId: string,
	at: string | undefined,
): Promise<ReplayAnswer> {
	const query = { limit: pageSize, ...(at !== undefined && { at }) };
	const first = await source.page(contactId, query);
	const items = [...first.items];
	for (let { next } = first; next !== null;) {
		const page = await source.page(contactId, { ...query, after: next });
		items.push(...page.items);
		({ next } = page);
	}
	return { ...first, items, next: null };
}

function saveHistory(
	contactId: string,
	file: string,
	{ histories }: ReplaySource,
	terminal: Terminal,
): void {
	const history = histories?.history(contactId) ?? null;
	if (histories === null || history === null)
		throw new WayfareError('contact.unknown', `There is no contact “${contactId}”`);
	const recording = recordingOf([history], histories);
	writeFileSync(path.resolve(terminal.cwd, file), `${JSON.stringify(recording)}\n`, {
		mode: 0o600,
	});
	terminal.error(`Saved to ${file}: names, numbers and messages are in it as they were.`);
}
