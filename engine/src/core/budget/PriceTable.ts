import type { Identity } from '../contact';
import type { MessageCategory } from '../effect';

/** What a message of each category costs, in millionths of the currency. */
export type Prices = Readonly<Record<MessageCategory, number>>;

/** The operator's prices by where people are: calling codes (`34`), and countries (`ES`) for who has no number. */
export class PriceTable {
	readonly #longest: number;

	constructor(
		/** Three letters. */
		readonly currency: string,
		private readonly elsewhere: Prices,
		private readonly places: ReadonlyMap<string, Prices>,
	) {
		this.#longest = Math.max(0, ...[...places.keys()].map(({ length }) => length));
	}

	/** What a message to this person costs; the longest calling code that fits decides. */
	of({ waId, userId }: Identity, category: MessageCategory): number {
		return (this.#ofNumber(waId) ?? this.#ofCountry(userId) ?? this.elsewhere)[category];
	}

	#ofNumber(waId: string | undefined): Prices | undefined {
		if (waId === undefined) return undefined;
		for (let length = this.#longest; length > 0; length--) {
			const found = this.places.get(waId.slice(0, length));
			if (found !== undefined) return found;
		}
		return undefined;
	}

	/** Business-scoped ids begin with the person's country. */
	#ofCountry(userId: string | undefined): Prices | undefined {
		return userId === undefined ? undefined : this.places.get(userId.slice(0, 2).toUpperCase());
	}
}
