import { createHmac } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import type { NewEvent } from '../../../host/host';
import { identitiesOf, type PersonalId } from './personalId';

/**
 * Marks that keep what comes late from bringing an erased person back. Each is a keyed hash: without the key, which
 * is not in the file, nobody can find out by trying which numbers were erased.
 */
export class Tombstones {
	readonly #add: Statement<[Buffer, number]>;
	readonly #at: Statement<[Buffer], number>;
	#any: boolean;

	constructor(
		db: Database,
		private readonly key: Buffer,
	) {
		this.#add = db.prepare(
			'INSERT INTO tombstone (hash, erased_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET erased_at = excluded.erased_at',
		);
		this.#at = db
			.prepare<[Buffer], number>('SELECT erased_at FROM tombstone WHERE hash = ?')
			.pluck();
		this.#any = db.prepare('SELECT 1 FROM tombstone LIMIT 1').get() !== undefined;
	}

	add(ids: readonly PersonalId[], at: number): void {
		for (const id of ids) this.#add.run(this.#hash(id), at);
		this.#any ||= ids.length > 0;
	}

	/**
	 * Whether an event is of the time before its person was erased: one that was there before, a status of a message
	 * that is gone, or whatever Meta dates before. Who writes again later is a new contact.
	 */
	forbid(event: NewEvent): boolean {
		if (!this.#any) return false;
		const { key, lane, body } = event;
		if (this.#has({ kind: 'key', value: key })) return true;
		if (lane?.kind === 'effect' && this.#has({ kind: 'effect', value: lane.effectId })) return true;
		if (body.kind === 'status' && this.#has({ kind: 'message', value: body.status.messageId }))
			return true;
		const at = timeOf(event);
		return (
			at !== null &&
			identitiesOf(event).some((id) => {
				const erasedAt = this.#at.get(this.#hash(id));
				return erasedAt !== undefined && at <= erasedAt;
			})
		);
	}

	#has(id: PersonalId): boolean {
		return this.#at.get(this.#hash(id)) !== undefined;
	}

	#hash({ kind, value }: PersonalId): Buffer {
		return createHmac('sha256', this.key).update(`${kind}\0${value}`).digest();
	}
}

/** When Meta says that it happened (ms UTC); `null` = somebody here says so, and means it. */
function timeOf({ body }: NewEvent): number | null {
	switch (body.kind) {
		case 'message':
			return body.message.timestamp;
		case 'status':
			return body.status.timestamp;
		case 'preference':
			return body.preference.timestamp;
		case 'unknown':
			return (body.about?.time ?? 0) * 1000;
		default:
			return null;
	}
}
