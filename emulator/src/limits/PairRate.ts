import type { Limits } from './Limits';

/**
 * What each person has been sent lately, as a debt that is paid back message by message: a burst borrows from the
 * time to come.
 */
export class PairRate {
	/** When the last message to each person is paid back. */
	readonly #paidAt = new Map<string, number>();

	/** When the next message may go; now or earlier when it may go at once. */
	freeAt(personId: string, { burst, everySeconds }: NonNullable<Limits['pair']>): number {
		return (this.#paidAt.get(personId) ?? -Infinity) - (burst - 1) * everySeconds * 1000;
	}

	spend(personId: string, { everySeconds }: NonNullable<Limits['pair']>, now: number): void {
		const start = Math.max(now, this.#paidAt.get(personId) ?? now);
		this.#paidAt.set(personId, start + everySeconds * 1000);
	}
}
