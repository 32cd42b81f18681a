/** WhatsApp Flows that were sent, until what they were sent for is long over. */
export const flowSessions = `
CREATE TABLE flow_session (
	id TEXT PRIMARY KEY,
	token TEXT NOT NULL UNIQUE,
	effect_id TEXT NOT NULL UNIQUE,
	contact_id TEXT NOT NULL,
	flow TEXT NOT NULL,
	run_id TEXT,
	expires_at INTEGER NOT NULL,
	revision INTEGER NOT NULL,
	screen TEXT,
	seen TEXT NOT NULL,
	completed TEXT,
	completed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX flow_session_expiry ON flow_session (expires_at);
`;
