/**
 * For a list of three words or more SQLite fills a table in memory, each time that it looks at a row's constraint or at
 * an index's condition: half of what a write to the outbox cost. Compared word by word they cost next to nothing.
 * What is on disk is the same; only two small indexes are made anew, which reads the outbox.
 * @see https://www.sqlite.org/lang_altertable.html#otheralter
 */
const constraints = [
	{ table: 'inbox', column: 'status', list: ['pending', 'done', 'failed', 'kept'] },
	{ table: 'identifier', column: 'kind', list: ['userId', 'parentUserId', 'waId', 'username'] },
	{ table: 'run', column: 'status', list: ['live', 'ended', 'failed', 'interrupted'] },
	{
		table: 'outbox',
		column: 'status',
		list: [
			'PENDING',
			'HELD',
			'SENDING',
			'ACCEPTED',
			'REFUSED',
			'FAILED',
			'UNKNOWN',
			'PARKED',
			'CANCELLED',
		],
		gap: '\n\t\t',
	},
	{
		table: 'outbox',
		column: 'delivery',
		list: ['none', 'sent', 'delivered', 'read', 'played', 'failed'],
		gap: '\n\t\t',
	},
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const rewritten = constraints.map(({ table, column, list, gap = ' ' }) => {
	const before = `CHECK (${column} IN${gap}(${list.map(quoted).join(', ')}))`;
	const after = `CHECK (${list.map((word) => `${column} = ${quoted(word)}`).join(' OR ')})`;
	return `UPDATE sqlite_schema SET sql = replace(sql, ${quoted(before)}, ${quoted(after)})
WHERE type = 'table' AND name = '${table}';`;
});

/** Words are compared one by one wherever a row of every message is looked at. */
export const words = `
PRAGMA writable_schema = ON;
${rewritten.join('\n')}
PRAGMA writable_schema = RESET;

DROP INDEX outbox_open;
CREATE INDEX outbox_open ON outbox (contact_id, seq)
WHERE status = 'PENDING' OR status = 'SENDING' OR status = 'UNKNOWN';
DROP INDEX outbox_aside;
CREATE INDEX outbox_aside ON outbox (status, seq)
WHERE status <> 'PENDING' AND status <> 'SENDING' AND status <> 'ACCEPTED';
`;
