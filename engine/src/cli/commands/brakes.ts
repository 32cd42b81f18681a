import { z } from 'zod';
import { brake } from '../../http/api/schemas/brake';
import { runnerClient, runnerOptions, type RunnerOptions } from '../client/runnerOptions';
import type { AddCommand } from '../command';
import { table } from '../output/table';

const list = z.object({ items: z.array(brake) });
const released = z.object({ released: z.literal(true) });

export const addBrakes: AddCommand = (program, { terminal }) => {
	runnerOptions(
		program
			.command('brakes')
			.description('List what is not sent for now and why, or let go what a brake holds')
			.option('--release <id>', 'let go what this brake holds')
			.option('--json', 'print them as JSON'),
	).action(
		async ({ json, release, ...options }: RunnerOptions & { json?: true; release?: string }) => {
			const client = runnerClient(options, terminal);
			if (release !== undefined) {
				await client.post('/brakes/release', released, { id: release });
				terminal.out(`${release} is let go: what it held passes the gates again.`);
				return;
			}
			const { items } = await client.get('/brakes', list);
			if (json) {
				terminal.out(JSON.stringify(items, null, 2));
				return;
			}
			const rows = items.map(({ id, since, code, held, reason }) => [
				id,
				`since ${since}`,
				code === null ? '' : `error ${code}`,
				held === null ? '' : `${held} held`,
				reason,
			]);
			for (const line of table(rows)) terminal.out(line);
			if (rows.length === 0) terminal.out('Nothing is held back: everything is sent.');
		},
	);
};
