import { Option, type Command } from 'commander';
import type { z } from 'zod';
import { csvOf } from '../../csv/csvOf';
import { WayfareError } from '../../errors/WayfareError';
import { table } from '../output/table';
import type { Terminal } from '../Terminal';
import { runnerClient, runnerOptions, type RunnerOptions } from './runnerOptions';

/** How a list is wanted. */
export interface ListOptions extends RunnerOptions {
	readonly limit: string;
	readonly json?: true;
	readonly csv?: true;
}

/** Adds what every command takes that lists something of a running runner. */
export const listOptions = (command: Command): Command =>
	runnerOptions(
		command
			.option('--limit <number>', 'how many at most', '50')
			.option('--json', 'print them as JSON')
			.addOption(
				new Option('--csv', 'print them as CSV, for a spreadsheet: all columns').conflicts('json'),
			),
	);

interface Listed<S extends z.ZodType> {
	/** Of the API's list, below `/api/v1`. */
	readonly path: string;
	readonly query?: URLSearchParams;
	readonly item: S;
	/** An item in a table for people. */
	readonly row: (item: z.output<S>) => readonly string[];
	/** What is said when there are none. */
	readonly none: string;
}

/** Prints a list, as many as are wanted. @throws WayfareError `usage.invalid`, and what the runner answers. */
export async function printList<S extends z.ZodType>(
	{ path, query, item, row, none }: Listed<S>,
	{ limit, json, csv, ...options }: ListOptions,
	terminal: Terminal,
): Promise<void> {
	if (!/^[1-9]\d{0,8}$/.test(limit))
		throw new WayfareError('usage.invalid', `--limit takes a number from 1 on, not “${limit}”`);
	const client = runnerClient(options, terminal);
	const { items, more } = await client.list(path, item, { most: Number(limit), query });
	if (json) terminal.out(JSON.stringify(items, null, 2));
	else if (csv) terminal.out(csvOf(item, items).trimEnd());
	else if (items.length === 0) terminal.out(none);
	else for (const line of table(items.map(row))) terminal.out(line);
	if (more) terminal.error('There are more: narrow it down, or raise --limit.');
}
