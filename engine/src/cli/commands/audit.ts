import type { z } from 'zod';
import { auditEntry } from '../../http/api/schemas/audit';
import { listOptions, printList, type ListOptions } from '../client/listCommand';
import type { AddCommand } from '../command';

interface AuditOptions extends ListOptions {
	readonly who?: string;
	readonly action?: string;
}

export const addAudit: AddCommand = (program, { terminal }) => {
	listOptions(
		program
			.command('audit')
			.description('Who did what when through the API of a running runner, newest first')
			.option('--who <id>', 'only what this token did')
			.option('--action <id>', 'only this operation, such as publishJourney'),
	).action(async ({ who, action, ...options }: AuditOptions) => {
		const query = new URLSearchParams({ ...(who && { who }), ...(action && { action }) });
		const none = 'Nothing has been done yet.';
		await printList({ path: '/audit', query, item: auditEntry, row, none }, options, terminal);
	});
};

const row = ({ at, who, action, target, status, address }: z.output<typeof auditEntry>) => [
	at,
	`${who.name} (${who.role})`,
	status === 403 ? `${action}: refused` : action,
	target,
	String(status),
	address,
];
