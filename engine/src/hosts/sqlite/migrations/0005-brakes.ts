/** What is held back until somebody lets it go, and which account a number belongs to. */
export const brakes = `
CREATE TABLE brake (
	id TEXT PRIMARY KEY,
	reach TEXT NOT NULL CHECK (reach IN ('marketing', 'template', 'flow', 'step')),
	name TEXT NOT NULL,
	since INTEGER NOT NULL,
	code INTEGER NOT NULL,
	reason TEXT NOT NULL,
	release TEXT NOT NULL CHECK (release IN ('person', 'repair'))
) STRICT, WITHOUT ROWID;

ALTER TABLE outbox ADD COLUMN held_by TEXT;
CREATE INDEX outbox_held_by ON outbox (held_by) WHERE held_by IS NOT NULL;

ALTER TABLE watermark ADD COLUMN account TEXT;

-- With the number in it, rows of a stopped number are passed over without being read.
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (due_at, number) WHERE status IN ('PENDING', 'HELD');
`;
