import type { IDataObject } from 'n8n-workflow';
import type { Identity } from '../../../cloud-api/webhooks/received';
import { IdRing } from './IdRing';

/** How many events back a repeated delivery is recognised. */
export const rememberedEvents = 2000;
/** How many ids of contacts are remembered; a contact has one to three. */
export const rememberedContacts = 10_000;

/**
 * What a trigger remembers between deliveries, in the static data n8n keeps with an active workflow. n8n reads it
 * before a delivery and writes it after, with no lock: of two deliveries at the same moment one may be forgotten.
 */
export class TriggerMemory {
	readonly #seen: IdRing;
	readonly #contacts: IdRing;

	constructor(private readonly data: IDataObject) {
		this.#seen = new IdRing(textOf(data['seen']), rememberedEvents);
		this.#contacts = new IdRing(textOf(data['contacts']), rememberedContacts);
	}

	/** Whether an event came before; from now on it has. */
	isRepeated(key: string): boolean {
		const repeated = this.#seen.has(key);
		if (!repeated) this.#seen.add(key);
		return repeated;
	}

	/** Whether a contact writes for the first time; from now on they have. Any id in common makes it the same contact. */
	isFirstContact({ userId, parentUserId, waId, phone }: Identity): boolean {
		const ids = [userId, parentUserId, waId, phone].filter((id) => id !== undefined);
		const known = ids.some((id) => this.#contacts.has(id));
		for (const id of ids) this.#contacts.add(id);
		return !known;
	}

	/** Puts what changed into the static data; n8n stores it when the delivery is answered. */
	save(): void {
		this.#put('seen', this.#seen);
		this.#put('contacts', this.#contacts);
	}

	#put(name: string, ring: IdRing): void {
		const text = ring.toString();
		// Any assignment makes n8n write the workflow's row.
		if (text !== textOf(this.data[name])) this.data[name] = text;
	}
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
