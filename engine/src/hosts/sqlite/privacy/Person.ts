import type { Database } from 'better-sqlite3';
import type { Identity } from '../../../core/contact';
import type { LaneState } from '../../../core/laneState';
import { idsOf, type PersonalId } from './personalId';

/** A person as the data file knows them: the contacts that share a name which only one person has. */
export interface Person {
	readonly contactIds: readonly string[];
	/** Every name, each once. */
	readonly names: readonly PersonalId[];
}

/** The person behind a contact; `null` = there is no such contact. */
export function personOf(db: Database, contactId: string): Person | null {
	const stateOf = db.prepare<[string], string>('SELECT state FROM contact WHERE id = ?').pluck();
	const sharing = db
		.prepare<[string, string], string>(
			'SELECT contact_id FROM identifier WHERE kind = ? AND value = ?',
		)
		.pluck();
	const named = db.prepare<[string], { kind: keyof Identity; value: string }>(
		'SELECT kind, value FROM identifier WHERE contact_id = ?',
	);
	if (stateOf.get(contactId) === undefined) return null;
	const contactIds = new Set([contactId]);
	const names = new Map<string, PersonalId>();
	// A set grows while it is walked: who is found leads to more.
	for (const id of contactIds) {
		const state = stateOf.get(id);
		const own = state === undefined ? [] : idsOf((JSON.parse(state) as LaneState).contact.identity);
		for (const name of [...own, ...named.all(id)]) {
			names.set(`${name.kind} ${name.value}`, name);
			// Usernames are given up and taken by others.
			if (name.kind === 'username') continue;
			for (const other of sharing.all(name.kind, name.value)) contactIds.add(other);
		}
	}
	return { contactIds: [...contactIds], names: [...names.values()] };
}

/** SQL and values that find a person's rows of the inbox: decided ones by contact, others by a name in them. */
export function inboxOf({ contactIds, names }: Person): {
	readonly condition: string;
	readonly values: readonly string[];
} {
	const anyOf = (column: string, marks: readonly string[]) =>
		marks.length === 0 ? '0' : marks.map(() => `instr(${column}, ?) > 0`).join(' OR ');
	const inLane = [
		...contactIds.map((id) => `"contactId":${JSON.stringify(id)}`),
		...names.map(({ kind, value }) => `"${kind}":${JSON.stringify(value)}`),
	];
	// In what is kept as it came a name stands under many keys; a username may be any word.
	const inBody = names.map(({ kind, value }) =>
		kind === 'username' ? `"username":${JSON.stringify(value)}` : JSON.stringify(value),
	);
	return {
		condition: `(contact_id IN (${contactIds.map(() => '?').join(', ')}) OR (contact_id IS NULL AND (
			${anyOf('lane', inLane)}
			OR ((lane IS NULL OR instr(lane, '"kind":"effect"') > 0) AND (${anyOf('body', inBody)})))))`,
		values: [...contactIds, ...inLane, ...inBody],
	};
}
