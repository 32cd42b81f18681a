import type { AddCommand } from '../command';
import { importFiles } from '../client/journeyCalls';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import { readJourneyFile } from '../files/readJourneyFile';
import { problemLines } from '../output/problemLines';

export const addImport: AddCommand = (program, { terminal }) => {
	runnerOptions(
		program
			.command('import')
			.description('Save journey files as drafts in a running runner')
			.argument('<file...>', 'workflows as n8n downloads them'),
	).action(async (names: readonly string[], options: RunnerOptions) => {
		const files = names.map((name) => readJourneyFile(name, terminal));
		await importFiles(runnerClient(options, terminal), files, ({ file }, { journey, problems }) => {
			terminal.out(`Imported ${file} as ${journey.id} (${journey.name})`);
			for (const line of problemLines(problems, terminal.width)) terminal.out(line);
		});
	});
};
