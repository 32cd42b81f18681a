/** Forwards to other systems and the waits of n8n's executions; the inbox learns whose an event was. */
export const forwards = `
ALTER TABLE inbox ADD COLUMN contact_id TEXT;
ALTER TABLE inbox ADD COLUMN taken_by TEXT;

CREATE TABLE forward (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL,
	url TEXT NOT NULL UNIQUE,
	secret TEXT NOT NULL,
	filters TEXT NOT NULL,
	paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
	created_at INTEGER NOT NULL,
	cursor INTEGER NOT NULL,
	generation INTEGER NOT NULL DEFAULT 0,
	delivered INTEGER NOT NULL DEFAULT 0,
	delivered_at INTEGER,
	problem TEXT,
	problem_at INTEGER
) STRICT;

-- What a receiver said it can never take; it was passed over, and stays on record.
CREATE TABLE forward_refusal (
	forward_id TEXT NOT NULL REFERENCES forward (id) ON DELETE CASCADE,
	event_seq INTEGER NOT NULL,
	at INTEGER NOT NULL,
	reason TEXT NOT NULL,
	PRIMARY KEY (forward_id, event_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE wait (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	url TEXT NOT NULL,
	secret TEXT,
	opened_at INTEGER NOT NULL,
	until INTEGER NOT NULL,
	status TEXT NOT NULL CHECK (status IN ('open', 'answered', 'delivered', 'returned', 'failed', 'closed')),
	kind TEXT,
	answer TEXT,
	event_seq INTEGER,
	settled_at INTEGER,
	reason TEXT
) STRICT;
CREATE INDEX wait_answered ON wait (seq) WHERE status = 'answered';
CREATE INDEX wait_open ON wait (until) WHERE status = 'open';
`;
