/** Everything a runner remembers, as of the first release. Times are ms UTC, documents are JSON text. */
export const initial = `
CREATE TABLE inbox (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	key TEXT NOT NULL UNIQUE,
	lane TEXT,
	body TEXT NOT NULL,
	received_at INTEGER NOT NULL,
	status TEXT NOT NULL CHECK (status IN ('pending', 'done', 'failed', 'kept')),
	error TEXT
) STRICT;
CREATE INDEX inbox_pending ON inbox (seq) WHERE status = 'pending';
CREATE INDEX inbox_failed ON inbox (seq) WHERE status = 'failed';

CREATE TABLE contact (
	seq INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	number TEXT NOT NULL,
	state TEXT NOT NULL,
	alarm_at INTEGER,
	revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contact_alarm ON contact (alarm_at) WHERE alarm_at IS NOT NULL;

CREATE TABLE identifier (
	number TEXT NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('userId', 'parentUserId', 'waId', 'username')),
	value TEXT NOT NULL,
	contact_id TEXT NOT NULL REFERENCES contact (id),
	PRIMARY KEY (number, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX identifier_contact ON identifier (contact_id);

CREATE TABLE journey (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	draft TEXT NOT NULL,
	saved_at INTEGER NOT NULL,
	published_version TEXT,
	published_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE journey_version (
	journey_id TEXT NOT NULL REFERENCES journey (id),
	version TEXT NOT NULL,
	document TEXT NOT NULL,
	subworkflows TEXT NOT NULL,
	created_at INTEGER NOT NULL,
	PRIMARY KEY (journey_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	contact_id TEXT NOT NULL REFERENCES contact (id),
	journey_id TEXT NOT NULL,
	version TEXT NOT NULL,
	status TEXT NOT NULL CHECK (status IN ('live', 'ended', 'failed', 'interrupted')),
	started_at INTEGER NOT NULL,
	ended_at INTEGER,
	start_reason TEXT NOT NULL,
	end_reason TEXT
) STRICT;
CREATE INDEX run_contact ON run (contact_id, seq);
CREATE INDEX run_journey ON run (journey_id, seq);
CREATE INDEX run_live ON run (journey_id) WHERE status = 'live';

CREATE TABLE fact (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	event_id TEXT NOT NULL,
	contact_id TEXT NOT NULL REFERENCES contact (id),
	run_id TEXT,
	kind TEXT NOT NULL,
	at INTEGER NOT NULL,
	node TEXT,
	reason TEXT NOT NULL,
	data TEXT NOT NULL
) STRICT;
CREATE INDEX fact_contact ON fact (contact_id, seq);
CREATE INDEX fact_run ON fact (run_id, seq) WHERE run_id IS NOT NULL;

CREATE TABLE escalation (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	contact_id TEXT NOT NULL REFERENCES contact (id),
	status TEXT NOT NULL CHECK (status IN ('waiting', 'taken', 'resolved', 'expired')),
	opened_at INTEGER NOT NULL,
	due_at INTEGER,
	closed_at INTEGER,
	team TEXT,
	assignee TEXT,
	agent TEXT,
	note TEXT
) STRICT;
CREATE INDEX escalation_status ON escalation (status, seq);

CREATE TABLE outbox (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	contact_id TEXT NOT NULL REFERENCES contact (id),
	number TEXT NOT NULL,
	run_id TEXT,
	effect TEXT NOT NULL,
	status TEXT NOT NULL CHECK (status IN
		('PENDING', 'HELD', 'SENDING', 'ACCEPTED', 'REFUSED', 'FAILED', 'UNKNOWN', 'PARKED', 'CANCELLED')),
	delivery TEXT NOT NULL DEFAULT 'none' CHECK (delivery IN
		('none', 'sent', 'delivered', 'read', 'played', 'failed')),
	attempt INTEGER NOT NULL DEFAULT 0,
	queued_at INTEGER NOT NULL,
	due_at INTEGER NOT NULL,
	sent_at INTEGER,
	first_status_at INTEGER,
	message_id TEXT,
	reason TEXT,
	code INTEGER
) STRICT;
CREATE INDEX outbox_due ON outbox (due_at) WHERE status IN ('PENDING', 'HELD');
CREATE INDEX outbox_open ON outbox (contact_id, seq) WHERE status IN ('PENDING', 'SENDING', 'UNKNOWN');
CREATE INDEX outbox_uncertain ON outbox (sent_at) WHERE status IN ('SENDING', 'UNKNOWN');
CREATE INDEX outbox_run ON outbox (run_id) WHERE status IN ('PENDING', 'HELD');
CREATE INDEX outbox_sent ON outbox (contact_id, sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX outbox_status ON outbox (status, seq);

-- One row per message Meta took; two for one effect are a duplicate send, made visible.
CREATE TABLE sent_message (
	message_id TEXT PRIMARY KEY,
	effect_id TEXT NOT NULL REFERENCES outbox (id),
	nth INTEGER NOT NULL,
	seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_message_effect ON sent_message (effect_id);
CREATE INDEX sent_message_duplicate ON sent_message (effect_id) WHERE nth = 2;

-- How far Meta's webhooks have come for a number: the latest send that has a status, the latest message received.
CREATE TABLE watermark (
	number TEXT PRIMARY KEY,
	send_with_status_at INTEGER NOT NULL DEFAULT 0,
	message_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
`;
