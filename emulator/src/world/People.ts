import type { Ids } from './createIds';
import type { Person, Profile } from './Person';

export const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** Everybody who has WhatsApp here, found by handle, number or business-scoped id. */
export class People {
	readonly #ids: Ids;
	readonly #onChange: (person: Person) => void;
	readonly #byHandle = new Map<string, Person>();
	readonly #handles = new Map<string, string>();

	constructor(ids: Ids, onChange: (person: Person) => void) {
		this.#ids = ids;
		this.#onChange = onChange;
	}

	/** Adds a person. The same number or user id twice is an error: two phones cannot share one. */
	add(profile: Profile): Person {
		const numberless =
			profile.waId === undefined &&
			(profile.userId !== undefined || profile.username !== undefined);
		const waId = numberless ? undefined : digitsOf(profile.waId ?? this.#ids.phone());
		const userId = profile.userId ?? this.#ids.user('US');
		for (const taken of [waId, userId]) {
			if (taken !== undefined && this.#handles.has(taken)) {
				throw new Error(`There is already a customer ${taken}: choose another number or user id.`);
			}
		}
		const person: Person = {
			id: `c${this.#byHandle.size + 1}`,
			name: profile.name,
			...(waId === undefined ? {} : { waId }),
			userId,
			...(profile.username === undefined ? {} : { username: profile.username }),
			windowClosesAt: 0,
			typingUntil: 0,
		};
		if (waId !== undefined) this.#handles.set(waId, person.id);
		this.#handles.set(userId, person.id);
		return this.#store(person);
	}

	all(): readonly Person[] {
		return [...this.#byHandle.values()];
	}

	/** By the emulator's handle. */
	get(id: string): Person | undefined {
		return this.#byHandle.get(id);
	}

	/** By what a send carries: a phone number in any spelling, or a user id. */
	find(address: { readonly to?: string; readonly recipient?: string }): Person | undefined {
		const key = address.to === undefined ? address.recipient : digitsOf(address.to);
		const handle = key === undefined ? undefined : this.#handles.get(key);
		return handle === undefined ? undefined : this.#byHandle.get(handle);
	}

	change(id: string, change: Partial<Omit<Person, 'id'>>): Person {
		const person = this.#byHandle.get(id);
		if (person === undefined) throw new Error(`There is no customer "${id}".`);
		return this.#store({ ...person, ...change });
	}

	/** Gives a person known by username alone a number that the business learns of. */
	reveal(id: string): Person & { readonly waId: string } {
		const person = this.change(id, {});
		const waId = person.waId ?? this.#ids.phone();
		this.#handles.set(waId, id);
		return { ...this.change(id, { waId }), waId };
	}

	#store(person: Person): Person {
		this.#byHandle.set(person.id, person);
		this.#onChange(person);
		return person;
	}
}
