/**
 * Facts and decided events go into chapters, one for many events of one transaction. Runs and sends
 * remember where the story stood, and indexes that every message paid for and few questions needed are gone.
 * `packed_facts` is a function of the runner's.
 */
export const chapters = `
-- seq: the number of its first fact. facts, events: packed JSON; events is empty once they have served their time.
CREATE TABLE chapter (
	seq INTEGER PRIMARY KEY,
	facts BLOB NOT NULL,
	events BLOB,
	last_event INTEGER NOT NULL
) STRICT;
CREATE INDEX chapter_events ON chapter (last_event) WHERE events IS NOT NULL;
CREATE TABLE chapter_contact (
	contact_id TEXT NOT NULL,
	chapter INTEGER NOT NULL,
	PRIMARY KEY (contact_id, chapter)
) STRICT, WITHOUT ROWID;

INSERT INTO chapter (seq, facts, last_event)
SELECT min(seq), packed_facts(json_group_array(
	json_array(seq, event_id, contact_id, run_id, kind, at, node, reason, json(data)) ORDER BY seq)), 0
FROM fact GROUP BY seq / 256;
INSERT INTO chapter_contact (contact_id, chapter)
SELECT DISTINCT contact_id, first FROM fact
JOIN (SELECT seq / 256 AS nth, min(seq) AS first FROM fact GROUP BY seq / 256) ON nth = fact.seq / 256;

-- The number of the fact after which the run was last stopped or pulled elsewhere, and after which a send was asked
-- for: what was asked for before is over.
ALTER TABLE run ADD COLUMN stopped INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
UPDATE run SET stopped = coalesce((
	SELECT max(seq) + 1 FROM fact WHERE run_id = run.id AND kind IN ('run.interrupted', 'run.failed')), 0);
UPDATE outbox SET asked = coalesce((
	SELECT max(seq) + 1 FROM fact WHERE fact.run_id = outbox.run_id AND event_id =
		coalesce(json_extract(effect, '$.again.eventId'), substr(outbox.id, 1, instr(outbox.id, '.') - 1))
), 9007199254740991) WHERE run_id IS NOT NULL;
-- A chapter that does not come after its first fact.
ALTER TABLE run ADD COLUMN chapter INTEGER NOT NULL DEFAULT 0;
DROP TABLE fact;

-- The chapter that has the body and lane of a decided event; NULL = they are in this row.
ALTER TABLE inbox ADD COLUMN chapter INTEGER;

-- Packed runs of lanes that have much to remember; NULL = they are in the state.
ALTER TABLE contact ADD COLUMN runs BLOB;

DROP INDEX outbox_uncertain;
DROP INDEX outbox_status;
CREATE INDEX outbox_aside ON outbox (status, seq) WHERE status NOT IN ('PENDING', 'SENDING', 'ACCEPTED');
DROP INDEX outbox_run;
CREATE INDEX outbox_held ON outbox (run_id) WHERE status = 'HELD';
DROP INDEX sent_message_effect;
DROP INDEX sent_message_duplicate;
CREATE INDEX sent_message_again ON sent_message (effect_id) WHERE nth > 1;
UPDATE outbox SET message_id = (SELECT message_id FROM sent_message WHERE effect_id = outbox.id AND nth = 1)
WHERE message_id IS NULL AND id IN (SELECT effect_id FROM sent_message);
`;
