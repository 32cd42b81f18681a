/**
 * Histories can be replayed: what an event was decided from, which journeys were published then, and the digest of
 * what came of it are kept with it.
 */
export const histories = `
-- The UTC day (days since 1970) of the latest event that has the lane's state with it; -1 = the next one has it.
ALTER TABLE contact ADD COLUMN told INTEGER NOT NULL DEFAULT -1;

-- What was published at a time, as [journey id, version] pairs; id is its digest.
CREATE TABLE definition_set (
	id TEXT PRIMARY KEY,
	definitions TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
