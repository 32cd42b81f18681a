import type { z } from 'zod';
import { auditEntry } from '../../http/api/schemas/audit';
import { pageOf } from '../../http/api/schemas/paging';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand } from '../command';
import { table } from '../output/table';

const page = pageOf(auditEntry);

interface AuditOptions extends RunnerOptions {
	readonly who?: string;
	readonly action?: string;
	readonly limit: string;
	readonly json?: true;
}

export const addAudit: AddCommand = (program, { terminal }) => {
	runnerOptions(
		program
			.command('audit')
			.description('Who did what when through the API of a running runner, newest first')
			.option('--who <id>', 'only what this token did')
			.option('--action <id>', 'only this operation, such as publishJourney')
			.option('--limit <number>', 'how many at most, up to 200', '50')
			.option('--json', 'print them as JSON'),
	).action(async ({ who, action, limit, json, ...options }: AuditOptions) => {
		const query = new URLSearchParams({ limit, ...(who && { who }), ...(action && { action }) });
		const { items }: z.output<typeof page> = await runnerClient(options, terminal).get(
			`/audit?${query.toString()}`,
			page,
		);
		if (json) {
			terminal.out(JSON.stringify(items, null, 2));
			return;
		}
		const rows = items.map(({ at, who: { name, role }, ...entry }) => [
			at,
			`${name} (${role})`,
			entry.status === 403 ? `${entry.action}: refused` : entry.action,
			entry.target,
			String(entry.status),
			entry.address,
		]);
		for (const line of table(rows)) terminal.out(line);
		if (rows.length === 0) terminal.out('Nothing has been done yet.');
	});
};
