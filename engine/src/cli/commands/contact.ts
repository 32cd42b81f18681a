import { z } from 'zod';
import type { Command } from 'commander';
import { WayfareError } from '../../errors/WayfareError';
import { contact } from '../../http/api/schemas/contact';
import { erased } from '../../http/api/schemas/erased';
import { pageOf } from '../../http/api/schemas/paging';
import { jsonObject } from '../../http/api/schemas/primitives';
import type { RunnerClient } from '../client/RunnerClient';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand, CommandContext } from '../command';

const whom = 'its id, or a number, user id or name that only one person has';

export const addContact: AddCommand = (program, context) => {
	const command = program
		.command('contact')
		.description('Hand out or erase what a running runner holds about a person');
	addExport(command, context);
	addErase(command, context);
};

function addExport(command: Command, { terminal }: CommandContext): void {
	runnerOptions(
		command
			.command('export')
			.description('Print everything held about a person, as JSON')
			.argument('<contact>', whom),
	).action(async (named: string, options: RunnerOptions) => {
		const client = runnerClient(options, terminal);
		const id = await idOf(named, client);
		const held = await client.get(`/contacts/${encodeURIComponent(id)}/export`, jsonObject);
		terminal.out(JSON.stringify(held, null, 2));
	});
}

function addErase(command: Command, { terminal }: CommandContext): void {
	runnerOptions(
		command
			.command('erase')
			.description('Erase a person from the data file, its log and the journal; no way back')
			.argument('<contact>', whom)
			.option('--yes', 'do it; without this it is only said whom it would be'),
	).action(async (named: string, { yes, ...options }: RunnerOptions & { yes?: true }) => {
		const client = runnerClient(options, terminal);
		const id = await idOf(named, client);
		if (!yes) {
			terminal.out(`This would erase ${id} and whatever is held about that person. Add --yes.`);
			return;
		}
		const done: z.output<typeof erased> = await client.delete(
			`/contacts/${encodeURIComponent(id)}`,
			erased,
		);
		terminal.out(
			`Erased ${done.contactIds.join(', ')}: ${done.events} events, ${done.journal} deliveries of the journal.`,
		);
		terminal.error(
			'Backups made before, and what forwards passed on to other systems, still have this person.',
		);
		if (!done.complete) terminal.error('A backup was reading: the log is emptied when it is done.');
	});
}

/** The one contact meant. */
async function idOf(named: string, client: RunnerClient): Promise<string> {
	const exact = await client
		.get(`/contacts/${encodeURIComponent(named)}`, z.object({ id: z.string() }))
		.catch((cause: unknown) => {
			if (cause instanceof WayfareError && cause.code === 'contact.unknown') return null;
			throw cause;
		});
	if (exact !== null) return exact.id;
	const { items }: { items: readonly z.output<typeof contact>[] } = await client.get(
		`/contacts?limit=5&search=${encodeURIComponent(named.replace(/^\+/, ''))}`,
		pageOf(contact),
	);
	const [only] = items;
	if (only !== undefined && items.length === 1) return only.id;
	const several = items.map(({ id }) => id).join(', ');
	throw new WayfareError(
		only === undefined ? 'contact.unknown' : 'usage.invalid',
		only === undefined
			? `Nobody is known as “${named}”`
			: `Several contacts fit “${named}”: ${several}. Name one by its id`,
	);
}
