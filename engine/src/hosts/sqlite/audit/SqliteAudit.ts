import type { Database } from 'better-sqlite3';
import type { Audit, AuditEntry } from '../../../host/audit';
import type { PageQuery } from '../../../host/records';
import type { GroupCommit } from '../GroupCommit';
import { pageOf } from '../records/pageOf';

interface AuditRow {
	readonly seq: number;
	readonly at: number;
	readonly who_id: string;
	readonly who_name: string;
	readonly role: string;
	readonly action: string;
	readonly target: string;
	readonly status: number;
	readonly address: string;
}

/** The audit log in the data file. */
export class SqliteAudit implements Audit {
	constructor(private readonly parts: { readonly db: Database; readonly commits: GroupCommit }) {}

	async add({ at, who, action, target, status, address }: AuditEntry): Promise<void> {
		const { db, commits } = this.parts;
		await commits.run(() =>
			db
				.prepare(
					'INSERT INTO audit (at, who_id, who_name, role, action, target, status, address) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
				)
				.run(at, who.id, who.name, who.role, action, target, status, address),
		);
	}

	list({ who, action, ...page }: PageQuery & { readonly who?: string; readonly action?: string }) {
		const select = 'SELECT * FROM audit';
		const where = [
			['who_id = ?', who],
			['action = ?', action],
		] as const;
		return pageOf<AuditRow, AuditEntry & { readonly seq: number }>(
			this.parts.db,
			{ select, where, seq: 'seq', order: 'newest' },
			page,
			toEntry,
		);
	}
}

const toEntry = ({ who_id, who_name, role, ...row }: AuditRow) => ({
	...row,
	who: { id: who_id, name: who_name, role },
});
