/** Who did what when through the API; nothing of a body is in it. */
export const audit = `
CREATE TABLE audit (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	at INTEGER NOT NULL,
	who_id TEXT NOT NULL,
	who_name TEXT NOT NULL,
	role TEXT NOT NULL,
	action TEXT NOT NULL,
	target TEXT NOT NULL,
	status INTEGER NOT NULL,
	address TEXT NOT NULL
) STRICT;
CREATE INDEX audit_who ON audit (who_id, seq);
CREATE INDEX audit_action ON audit (action, seq);
`;
