import type { z } from 'zod';
import { exitCode } from '../../errors/exitCode';
import { resealed } from '../../http/api/schemas/resealed';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand } from '../command';

export const addKeys: AddCommand = (program, { terminal, end }) => {
	const keys = program.command('keys').description('The key that stored secrets are sealed with');
	runnerOptions(
		keys
			.command('rotate')
			.description('Seal what a running runner stores under its current WAYFARE_SECRETS_KEY'),
	).action(async (options: RunnerOptions) => {
		const done: z.output<typeof resealed> = await runnerClient(options, terminal).post(
			'/secrets/rotate',
			resealed,
		);
		terminal.out(`${done.resealed} secrets are sealed under the current key from now on.`);
		if (done.lost === 0) return;
		terminal.error(
			`${done.lost} could not be opened: set the key they were sealed with in WAYFARE_SECRETS_OLD_KEYS and rotate again, or save those forwards again.`,
		);
		end(exitCode.problems);
	});
};
