/** What is told of a backup: where it is, and what it holds by the names people know. */
export function backupLines(backup: {
	readonly file: string;
	readonly bytes: number;
	readonly sealed: boolean;
	readonly rows: Readonly<Record<string, number>>;
}): readonly string[] {
	const { file, bytes, sealed, rows } = backup;
	const held = kinds.map(([table, name]) => `${rows[table] ?? 0} ${name}`).join(', ');
	return [`${file}: whole, ${bytes} bytes${sealed ? ', sealed' : ''}`, `It holds ${held}.`];
}

const kinds = [
	['contact', 'contacts'],
	['run', 'runs'],
	['inbox', 'events'],
	['fact', 'facts'],
	['outbox', 'sends'],
	['journey', 'journeys'],
] as const;
