import type { Database, Statement } from 'better-sqlite3';
import type { Identity } from '../../../core/contact';

/** Strongest first: a business-scoped id is one person for good, a phone number can pass on to another. */
const kinds = ['userId', 'parentUserId', 'waId'] as const;

/** All of them; a username leads to somebody only when nothing better is known. */
export const identifierKinds = [...kinds, 'username'] as const;

/** An identifier, and the contact that it leads to. */
interface Lead {
	readonly number: string;
	readonly kind: (typeof identifierKinds)[number];
	readonly value: string;
	readonly contactId: string | undefined;
}

/** Which contact an identifier leads to, per business number. */
export class Identifiers {
	readonly #find: Statement<[string, string, string], string>;
	readonly #insert: Statement<[string, string, string, string]>;
	readonly #move: Statement<[string, string, string, string]>;
	/** What was asked last: who looks for a contact asks again when they have learnt what leads to it. */
	#last: Lead | null = null;

	constructor(db: Database) {
		this.#find = db
			.prepare<[string, string, string], string>(
				'SELECT contact_id FROM identifier WHERE number = ? AND kind = ? AND value = ?',
			)
			.pluck();
		this.#insert = db.prepare(
			'INSERT INTO identifier (number, kind, value, contact_id) VALUES (?, ?, ?, ?)',
		);
		this.#move = db.prepare(
			'UPDATE identifier SET contact_id = ? WHERE number = ? AND kind = ? AND value = ?',
		);
	}

	/** The contact that the strongest known identifier leads to; `null` = a new person. */
	find(
		number: string,
		identity: Identity,
		identityOf: (contactId: string) => Identity,
	): string | null {
		for (const kind of kinds) {
			const value = identity[kind];
			const contactId = value === undefined ? undefined : this.#leadOf(number, kind, value);
			if (contactId !== undefined && !isSomeoneElse(identity, () => identityOf(contactId)))
				return contactId;
		}
		// Usernames are given up and taken by others, so one counts only when nothing better is known.
		const byName =
			kinds.every((kind) => identity[kind] === undefined) && identity.username !== undefined;
		return (byName && this.#leadOf(number, 'username', identity.username)) || null;
	}

	/**
	 * From now on these lead to the contact. The contact that the number led to so far, when it is another person;
	 * `null` = it is nobody else's.
	 */
	add(
		contactId: string,
		number: string,
		identity: Identity,
		identityOf: (contactId: string) => Identity,
	): string | null {
		let former: string | null = null;
		for (const kind of identifierKinds) {
			const value = identity[kind];
			if (value === undefined) continue;
			const before = this.#leadOf(number, kind, value);
			if (before === contactId) continue;
			if (before === undefined) this.#insert.run(number, kind, value, contactId);
			else this.#move.run(contactId, number, kind, value);
			this.#last = null;
			if (
				kind === 'waId' &&
				before !== undefined &&
				isSomeoneElse(identity, () => identityOf(before))
			)
				former = before;
		}
		return former;
	}

	/** Rows are no longer as they were left: a transaction was undone, or somebody else changed them. */
	forget(): void {
		this.#last = null;
	}

	#leadOf(number: string, kind: Lead['kind'], value: string): string | undefined {
		const last = this.#last;
		if (last?.value === value && last.kind === kind && last.number === number)
			return last.contactId;
		const contactId = this.#find.get(number, kind, value);
		this.#last = { number, kind, value, contactId };
		return contactId;
	}
}

/** A number with another business-scoped id than before belongs to another person now. */
function isSomeoneElse({ userId }: Identity, known: () => Identity): boolean {
	if (userId === undefined) return false;
	const knownId = known().userId;
	return knownId !== undefined && userId !== knownId;
}
