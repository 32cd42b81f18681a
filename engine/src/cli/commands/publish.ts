import { existsSync } from 'node:fs';
import path from 'node:path';
import { importFile, publishId } from '../client/journeyCalls';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand } from '../command';
import { readJourneyFile } from '../files/readJourneyFile';
import { problemLines } from '../output/problemLines';

export const addPublish: AddCommand = (program, { terminal }) => {
	runnerOptions(
		program
			.command('publish')
			.description('Publish journeys: new runs start on them from now on')
			.argument('<journey...>', 'ids of imported journeys, or files, which are imported first'),
	).action(async (journeys: readonly string[], options: RunnerOptions) => {
		const client = runnerClient(options, terminal);
		for (const journey of journeys) {
			const isFile = existsSync(path.resolve(terminal.cwd, journey));
			const id = isFile
				? (await importFile(client, readJourneyFile(journey, terminal))).journey.id
				: journey;
			const { journey: published, problems } = await publishId(client, id);
			const version = published.publishedVersion?.slice(0, 12) ?? 'unknown';
			terminal.out(`Published ${id} (${published.name}), version ${version}`);
			for (const line of problemLines(problems, terminal.width)) terminal.out(line);
		}
	});
};
