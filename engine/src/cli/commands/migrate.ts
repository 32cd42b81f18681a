import { WayfareError } from '../../errors/WayfareError';
import { migrationPlan } from '../../http/api/schemas/migration';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand } from '../command';
import { table } from '../output/table';

interface MigrateOptions extends RunnerOptions {
	readonly map?: readonly string[];
	readonly dryRun?: boolean;
}

export const addMigrate: AddCommand = (program, { terminal }) => {
	runnerOptions(
		program
			.command('migrate')
			.description('Move live runs of a journey to its published version')
			.argument('<journey>', 'the journey’s id')
			.option('--map <old=new...>', 'a step that is called otherwise now, e.g. "Ask=Ask again"')
			.option('--dry-run', 'only say which runs fit, and why others do not'),
	).action(async (journey: string, { map = [], dryRun = false, ...options }: MigrateOptions) => {
		const path = `/journeys/${encodeURIComponent(journey)}/migrate`;
		const body = { map: Object.fromEntries(map.map(pair)), dryRun };
		const plan = await runnerClient(options, terminal).post(path, migrationPlan, body);
		const done = dryRun ? 'fit and would be moved' : 'were moved';
		terminal.out(`${plan.fits} runs ${done} to version ${plan.version.slice(0, 12)}.`);
		if (plan.misfits.length === 0) return;
		terminal.out(`${plan.misfits.length} do not fit and stay on their version:`);
		const rows = plan.misfits.map(({ runId, contactId, step, reason }) => [
			runId,
			contactId,
			step ?? '',
			reason,
		]);
		for (const line of table(rows)) terminal.out(line);
	});
};

function pair(text: string): readonly [string, string] {
	const at = text.indexOf('=');
	if (at < 1)
		throw new WayfareError(
			'usage.invalid',
			`--map takes OLD=NEW, the names of two steps, not “${text}”`,
		);
	return [text.slice(0, at), text.slice(at + 1)];
}
