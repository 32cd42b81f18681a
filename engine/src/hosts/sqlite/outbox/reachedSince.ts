import type { Database } from 'better-sqlite3';
import type { Reached } from '../../../host/outbox';
import { laneColumns, toLane, type LaneRow } from '../contacts/laneRow';

interface ReachedRow extends LaneRow {
	readonly number: string;
	readonly account: string | null;
	readonly at: number;
}

/** Who was written to outside the service window since then (ms UTC), the earliest first. */
export const reachedSince = (db: Database, at: number): readonly Reached[] =>
	db
		.prepare<[number], ReachedRow>(
			`SELECT ${laneColumns}, outbox.number, account, sent_at AS at
			 FROM outbox INDEXED BY outbox_initiated JOIN contact ON contact.id = contact_id
			 LEFT JOIN watermark ON watermark.number = outbox.number
			 WHERE initiated = 1 AND sent_at > ? AND delivery <> 'failed' ORDER BY sent_at`,
		)
		.all(at)
		.map(({ number, account, at: reachedAt, ...lane }) => ({
			number,
			account,
			contact: toLane(lane).contact,
			at: reachedAt,
		}));
