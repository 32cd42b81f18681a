/** Restores from a backup, and which sends may have left before one without the file knowing it. */
export const restorations = `
CREATE TABLE restoration (
	-- Events below this number are of the time before; what comes after counts on from here.
	base INTEGER PRIMARY KEY,
	restored_at INTEGER NOT NULL,
	-- Whether the journal told what had come since the backup.
	journal INTEGER NOT NULL CHECK (journal IN (0, 1)),
	-- Whether everything due before it has been decided.
	caught_up INTEGER NOT NULL DEFAULT 0 CHECK (caught_up IN (0, 1))
) STRICT;

-- A send that a lost runner may have made. 'known': its name is the one it then had, so a status can settle it and
-- silence means that it never left. 'blind': neither holds, and it is never sent again by itself.
ALTER TABLE outbox ADD COLUMN restored TEXT CHECK (restored IN ('known', 'blind'));
`;
