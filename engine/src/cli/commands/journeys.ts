import { allJourneys } from '../client/journeyCalls';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand } from '../command';
import { table } from '../output/table';

export const addJourneys: AddCommand = (program, { terminal }) => {
	runnerOptions(
		program
			.command('journeys')
			.description('List the journeys of a running runner')
			.option('--json', 'print them as JSON'),
	).action(async ({ json, ...options }: RunnerOptions & { json?: true }) => {
		const items = await allJourneys(runnerClient(options, terminal));
		if (json) {
			terminal.out(JSON.stringify(items, null, 2));
			return;
		}
		const rows = items.map(({ id, name, publishedVersion, liveRuns }) => [
			id,
			name,
			publishedVersion === null ? 'draft' : `published ${publishedVersion.slice(0, 12)}`,
			`${liveRuns} live`,
		]);
		for (const line of table(rows)) terminal.out(line);
		if (rows.length === 0) terminal.out('No journeys yet: `wayfare import FILE` saves one.');
	});
};
