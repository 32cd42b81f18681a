import type { Database, Statement } from 'better-sqlite3';
import { newContact, type Identity } from '../../../core/contact';
import { newLane, nextAlarm, type LaneState } from '../../../core/laneState';
import type { LaneAddress } from '../../../host/host';
import { Identifiers } from './Identifiers';

type IdentityAddress = Extract<LaneAddress, { kind: 'identity' }>;

/** A lane whose alarm has come. */
export interface DueAlarm {
	readonly contactId: string;
	readonly dueAt: number;
	/** How often the lane has been saved: a deadline may come back, a revision never does. */
	readonly revision: number;
}

/** Every contact with the state of its lane. */
export class Contacts {
	readonly #identifiers: Identifiers;
	readonly #insert: Statement<[string, string, string]>;
	readonly #state: Statement<[string], string>;
	readonly #save: Statement<[string, number | null, string]>;
	readonly #setAlarm: Statement<[number | null, string]>;
	readonly #dueAlarms: Statement<[number, number], DueAlarm>;
	readonly #nextAlarm: Statement<[], number | null>;

	constructor(db: Database) {
		this.#identifiers = new Identifiers(db);
		this.#insert = db.prepare('INSERT INTO contact (id, number, state) VALUES (?, ?, ?)');
		this.#state = db.prepare<[string], string>('SELECT state FROM contact WHERE id = ?').pluck();
		this.#save = db.prepare(
			'UPDATE contact SET state = ?, alarm_at = ?, revision = revision + 1 WHERE id = ?',
		);
		this.#setAlarm = db.prepare('UPDATE contact SET alarm_at = ? WHERE id = ?');
		this.#dueAlarms = db.prepare(
			'SELECT id AS contactId, alarm_at AS dueAt, revision FROM contact WHERE alarm_at <= ? ORDER BY alarm_at LIMIT ?',
		);
		this.#nextAlarm = db
			.prepare<[], number | null>('SELECT min(alarm_at) FROM contact WHERE alarm_at IS NOT NULL')
			.pluck();
	}

	load(contactId: string): LaneState | null {
		const state = this.#state.get(contactId);
		return state === undefined ? null : (JSON.parse(state) as LaneState);
	}

	/** The lane of a person, found by any identifier or made with id `newId`; what is new about them is learnt. */
	resolve(
		{ phoneNumberId, identity, profileName }: IdentityAddress,
		newId: string,
		now: number,
	): LaneState {
		const known = this.idOf(phoneNumberId, identity);
		const found = known === null ? null : this.load(known);
		const state = found ?? newLane(newContact(newId, phoneNumberId, identity, now));
		if (found === null) this.#insert.run(newId, phoneNumberId, JSON.stringify(state));
		this.learn(state.contact.id, phoneNumberId, identity);
		return {
			...state,
			contact: {
				...state.contact,
				identity: { ...state.contact.identity, ...identity },
				profileName: profileName ?? state.contact.profileName,
			},
		};
	}

	/** The person that an identifier leads to; `null` = nobody is known by any. */
	idOf(phoneNumberId: string, identity: Identity): string | null {
		return this.#identifiers.find(phoneNumberId, identity, (id) => this.#identityOf(id));
	}

	/** From now on these identifiers lead to the contact, and a number that passed on no longer to who had it. */
	learn(contactId: string, phoneNumberId: string, identity: Identity): void {
		const former = this.#identifiers.formerOwner(phoneNumberId, contactId, identity, (id) =>
			this.#identityOf(id),
		);
		if (former !== null) this.#forgetNumber(former);
		this.#identifiers.add(contactId, phoneNumberId, identity);
	}

	save(state: LaneState): void {
		this.#save.run(JSON.stringify(state), nextAlarm(state), state.contact.id);
	}

	dueAlarms(now: number, limit: number): DueAlarm[] {
		return this.#dueAlarms.all(now, limit);
	}

	clearAlarm(contactId: string): void {
		this.#setAlarm.run(null, contactId);
	}

	#identityOf(contactId: string): Identity {
		return this.load(contactId)?.contact.identity ?? {};
	}

	/** What is still to be said to this contact must not reach the number's new owner. */
	#forgetNumber(contactId: string): void {
		const state = this.load(contactId);
		if (state === null) return;
		const { waId: _gone, ...identity } = state.contact.identity;
		this.save({ ...state, contact: { ...state.contact, identity } });
	}

	nextAlarm(): number | null {
		return this.#nextAlarm.get() ?? null;
	}
}
