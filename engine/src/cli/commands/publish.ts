import { existsSync } from 'node:fs';
import path from 'node:path';
import { importFiles, publishId } from '../client/journeyCalls';
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
		const isFile = (journey: string) => existsSync(path.resolve(terminal.cwd, journey));
		const files = journeys.filter(isFile).map((file) => readJourneyFile(file, terminal));
		const ids = journeys.filter((journey) => !isFile(journey));
		await importFiles(client, files, (_read, { journey }) => void ids.push(journey.id));
		for (const id of ids) {
			const { journey, problems } = await publishId(client, id);
			const version = journey.publishedVersion?.slice(0, 12) ?? 'unknown';
			terminal.out(`Published ${id} (${journey.name}), version ${version}`);
			for (const line of problemLines(problems, terminal.width)) terminal.out(line);
		}
	});
};
