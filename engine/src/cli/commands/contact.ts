import type { z } from 'zod';
import type { Command } from 'commander';
import { erased } from '../../http/api/schemas/erased';
import { jsonObject } from '../../http/api/schemas/primitives';
import { contactMeant, runnersContacts, whom } from '../client/contactMeant';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand, CommandContext } from '../command';

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
		const id = await contactMeant(named, runnersContacts(client));
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
		const id = await contactMeant(named, runnersContacts(client));
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
