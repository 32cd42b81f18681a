import type { IDataObject } from 'n8n-workflow';
import type { Identity } from '../../../cloud-api/webhooks/received';
import { IdRing } from './IdRing';

/** How many events back a repeated delivery is recognised. */
export const rememberedEvents = 2000;
/** How many ids of contacts are remembered; a contact has one to three. */
export const rememberedContacts = 10_000;

/** What is known of one trigger between deliveries. */
export interface Remembered {
	readonly seen: IdRing;
	readonly contacts: IdRing;
}

/** Nothing yet. */
export const nothingRemembered = (): Remembered => ({
	seen: new IdRing('', rememberedEvents),
	contacts: new IdRing('', rememberedContacts),
});

/**
 * What a trigger knows while it decides on one delivery: what this process remembers, and what n8n kept as the node's
 * static data. What is new is remembered by `keep` alone, once n8n has taken the delivery; before that, Meta's next try
 * must count as the first.
 */
export class TriggerMemory {
	readonly #events = new Set<string>();
	readonly #people = new Set<string>();

	constructor(
		private readonly remembered: Remembered,
		private readonly data: IDataObject,
	) {
		remembered.seen.absorb(textOf(data['seen']));
		remembered.contacts.absorb(textOf(data['contacts']));
	}

	/** Whether an event came before; from now on it has. */
	isRepeated(key: string): boolean {
		const repeated = this.#events.has(key) || this.remembered.seen.has(key);
		this.#events.add(key);
		return repeated;
	}

	/** Whether a contact writes for the first time; from now on they have. Any id in common makes it the same contact. */
	isFirstContact({ userId, parentUserId, waId, phone }: Identity): boolean {
		const ids = [userId, parentUserId, waId, phone].filter((id) => id !== undefined);
		const { contacts } = this.remembered;
		const known = ids.some((id) => this.#people.has(id) || contacts.has(id));
		for (const id of ids) this.#people.add(id);
		return !known;
	}

	/** Puts all into the static data. n8n stores it when it answers the delivery, though not always (docs/trigger.md). */
	save(): void {
		this.#put('seen', this.remembered.seen, rememberedEvents, this.#events);
		this.#put('contacts', this.remembered.contacts, rememberedContacts, this.#people);
	}

	/** Remembers in this process what this delivery brought. */
	keep(): void {
		for (const key of this.#events) this.remembered.seen.add(key);
		for (const id of this.#people) this.remembered.contacts.add(id);
	}

	#put(name: string, known: IdRing, capacity: number, more: ReadonlySet<string>): void {
		const ring = new IdRing(known.toString(), capacity);
		for (const id of more) ring.add(id);
		const text = ring.toString();
		// Any assignment makes n8n write the workflow's row.
		if (text !== textOf(this.data[name])) this.data[name] = text;
	}
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
