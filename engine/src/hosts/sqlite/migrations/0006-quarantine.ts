/** What came for numbers that were not ours, until somebody releases it or its event is pruned. */
export const quarantine = `
CREATE TABLE quarantine (
	event_seq INTEGER PRIMARY KEY REFERENCES inbox (seq) ON DELETE CASCADE,
	phone_number_id TEXT NOT NULL
) STRICT;
CREATE INDEX quarantine_number ON quarantine (phone_number_id, event_seq);
CREATE INDEX wait_settled ON wait (settled_at) WHERE settled_at IS NOT NULL;
`;
