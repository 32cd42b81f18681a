import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand } from '../command';
import { table } from '../output/table';
import { quarantineList, quarantineRelease } from '../../http/api/schemas/quarantine';

export const addQuarantine: AddCommand = (program, { terminal }) => {
	runnerOptions(
		program
			.command('quarantine')
			.description('List what came for numbers that are not yours, or release it')
			.option('--release <id>', 'let what came for this phone number id into its lanes'),
	).action(async ({ release, ...options }: RunnerOptions & { release?: string }) => {
		const client = runnerClient(options, terminal);
		if (release !== undefined) {
			const path = `/quarantine/${encodeURIComponent(release)}/release`;
			const { released } = await client.post(path, quarantineRelease);
			terminal.out(`${released} events of ${release} are being decided.`);
			return;
		}
		const { items } = await client.get('/quarantine', quarantineList);
		const rows = items.map(({ phoneNumberId, events, firstAt, latestAt }) => [
			phoneNumberId,
			`${events} events`,
			`${firstAt} to ${latestAt}`,
		]);
		for (const line of table(rows)) terminal.out(line);
		if (rows.length === 0) terminal.out('Nothing is in quarantine.');
	});
};
