/** Keyed hashes of what led to people who were erased: late news of them is turned away. */
export const tombstones = `
CREATE TABLE tombstone (
	hash BLOB PRIMARY KEY,
	erased_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
