import type { Database, Statement } from 'better-sqlite3';
import { newContact, type Contact, type Identity } from '../../../core/contact';
import { newLane, nextAlarm, type LaneState } from '../../../core/laneState';
import type { LaneAddress } from '../../../host/host';
import { LateWrites, type LateTable } from '../LateWrites';
import { identifierKinds, Identifiers } from './Identifiers';
import { laneColumns, toLaneRow, type LaneRow } from './laneRow';
import { ReadLanes } from './ReadLanes';

type IdentityAddress = Extract<LaneAddress, { kind: 'identity' }>;

/** A lane whose alarm has come. */
export interface DueAlarm {
	readonly contactId: string;
	readonly dueAt: number;
	/** How often the lane has been saved: a deadline may come back, a revision never does. */
	readonly revision: number;
}

/** A lane as it is now. */
export interface Loaded {
	readonly state: LaneState;
	/** What the file has, the same object when nothing differs; `null` = nothing yet. */
	readonly stored: LaneState | null;
	/** That as JSON, where it is at hand. */
	readonly json: string | null;
	/** The UTC day of the latest event that has the state with it. */
	readonly told: number;
}

/** No day: the next event has the state with it. */
const untold = -1;

const nothingStored = { stored: null, json: null, told: untold } as const;

/** Every contact with the state of its lane. */
export class Contacts {
	readonly #identifiers: Identifiers;
	readonly #lanes = new ReadLanes();
	readonly #late: LateTable;
	readonly #insert: Statement<[string, string, string, Buffer | null, number | null, number]>;
	readonly #row: Statement<[string], LaneRow & { told: number }>;
	readonly #save: Statement<[string, Buffer | null, number | null, number, string]>;
	readonly #tell: Statement<[number, string]>;
	readonly #setAlarm: Statement<[number | null, string]>;
	readonly #dueAlarms: Statement<[number, number], DueAlarm>;
	readonly #nextAlarm: Statement<[], number | null>;

	constructor(db: Database, late = new LateWrites()) {
		this.#late = late.table();
		this.#identifiers = new Identifiers(db);
		this.#insert = db.prepare(
			'INSERT INTO contact (id, number, state, runs, alarm_at, told, revision) VALUES (?, ?, ?, ?, ?, ?, 1)',
		);
		this.#row = db.prepare(`SELECT ${laneColumns}, told FROM contact WHERE id = ?`);
		this.#save = db.prepare(
			'UPDATE contact SET state = ?, runs = ?, alarm_at = ?, told = ?, revision = revision + 1 WHERE id = ?',
		);
		this.#tell = db.prepare('UPDATE contact SET told = ? WHERE id = ?');
		this.#setAlarm = db.prepare('UPDATE contact SET alarm_at = ? WHERE id = ?');
		this.#dueAlarms = db.prepare(
			'SELECT id AS contactId, alarm_at AS dueAt, revision FROM contact WHERE alarm_at <= ? ORDER BY alarm_at LIMIT ?',
		);
		this.#nextAlarm = db
			.prepare<[], number | null>('SELECT min(alarm_at) FROM contact WHERE alarm_at IS NOT NULL')
			.pluck();
	}

	load(contactId: string): LaneState | null {
		return this.loaded(contactId)?.state ?? null;
	}

	/** What `load` gives, without a look at the file when it was seen lately: for who tells of it, not for who decides. */
	latest(contactId: string): LaneState | null {
		return this.#lanes.latest(contactId) ?? this.load(contactId);
	}

	/** The lane of a contact; `null` = there is none of that id. */
	loaded(contactId: string): Loaded | null {
		this.#late.catchUp(contactId);
		const row = this.#row.get(contactId);
		if (row === undefined) return null;
		const { lane, json } = this.#lanes.of(contactId, row);
		return { state: lane, stored: lane, json, told: row.told };
	}

	/** The lane of a person, found by any identifier or made with id `newId`. Nothing is written yet. */
	resolve(
		{ phoneNumberId, identity, profileName }: IdentityAddress,
		newId: string,
		now: number,
	): Loaded {
		const known = this.idOf(phoneNumberId, identity);
		const found = known === null ? null : this.loaded(known);
		const { stored, json, told } = found ?? nothingStored;
		const state = stored ?? newLane(newContact(newId, phoneNumberId, identity, now));
		const { contact } = state;
		const name = profileName ?? contact.profileName;
		if (name === contact.profileName && knows(contact.identity, identity))
			return { state, stored, json, told };
		return {
			state: {
				...state,
				contact: { ...contact, identity: { ...contact.identity, ...identity }, profileName: name },
			},
			stored,
			json,
			told,
		};
	}

	/** The person that an identifier leads to; `null` = nobody is known by any. */
	idOf(phoneNumberId: string, identity: Identity): string | null {
		return this.#identifiers.find(phoneNumberId, identity, (id) => this.#identityOf(id));
	}

	/** From now on what an event was addressed to leads to the contact that it was decided for. */
	learn({ id, phoneNumberId }: Contact, lane: LaneAddress): void {
		if (lane.kind === 'identity') this.learnIds(id, phoneNumberId, lane.identity);
	}

	/** From now on these identifiers lead to the contact, and a number that passed on no longer to who had it. */
	learnIds(contactId: string, phoneNumberId: string, identity: Identity): void {
		const former = this.#identifiers.add(contactId, phoneNumberId, identity, (id) =>
			this.#identityOf(id),
		);
		if (former !== null) this.#forgetNumber(former);
	}

	/** Writes the state, which is `json`. */
	save(state: LaneState, json: string, told: number): void {
		const row = toLaneRow(state, json);
		const { id } = state.contact;
		this.#late.write(id, this.#save, [row.state, row.runs, nextAlarm(state), told, id]);
		this.#lanes.wrote(row, state, json);
	}

	/** A contact that is new is there from now on. */
	add(state: LaneState, json: string, told: number): void {
		const { id, phoneNumberId } = state.contact;
		const row = toLaneRow(state, json);
		this.#insert.run(id, phoneNumberId, row.state, row.runs, nextAlarm(state), told);
		this.#lanes.wrote(row, state, json);
	}

	/** An event of that day has the state with it. */
	tell(contactId: string, told: number): void {
		this.#tell.run(told, contactId);
	}

	dueAlarms(now: number, limit: number): DueAlarm[] {
		this.#late.catchUpAll();
		return this.#dueAlarms.all(now, limit);
	}

	clearAlarm(contactId: string): void {
		this.#setAlarm.run(null, contactId);
	}

	/** Rows are no longer as they were left: a transaction was undone, or somebody else changed them. */
	forget(): void {
		this.#lanes.forget();
		this.#identifiers.forget();
	}

	#identityOf(contactId: string): Identity {
		return this.load(contactId)?.contact.identity ?? {};
	}

	/** What is still to be said to this contact must not reach the number's new owner. */
	#forgetNumber(contactId: string): void {
		const state = this.load(contactId);
		if (state === null) return;
		const { waId: _gone, ...identity } = state.contact.identity;
		const without = { ...state, contact: { ...state.contact, identity } };
		// No event of this lane tells of it.
		this.save(without, JSON.stringify(without), untold);
	}

	nextAlarm(): number | null {
		return this.#nextAlarm.get() ?? null;
	}
}

/** Whether a person is known by all these identifiers. */
const knows = (known: Identity, given: Identity): boolean =>
	identifierKinds.every((kind) => given[kind] === undefined || given[kind] === known[kind]);
