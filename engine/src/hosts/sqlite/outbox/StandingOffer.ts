import type { Claim } from '../../../host/outbox';
import type { Ending } from '../GroupCommit';

/** What the end of a transaction brings about. */
export interface Ended {
	readonly claims: readonly Claim[];
	/** There may be something to claim or to reconcile, or another time to wait for. */
	readonly work: boolean;
}

/** How many rows a sender lets be claimed as soon as they may be, and who hears of it. */
export class StandingOffer {
	#room = 0;
	/** Which offer it is: what a transaction that failed had used of an earlier one is not given back. */
	#nth = 0;
	readonly #listeners = new Set<(claims: readonly Claim[]) => void>();

	add(room: number): void {
		this.#room += room;
	}

	isOpen(): boolean {
		return this.#room > 0;
	}

	end(): void {
		this.#nth += 1;
		this.#room = 0;
	}

	onClaims(listener: (claims: readonly Claim[]) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** The end of one transaction; `claim` makes the claims, at most so many. It is done anew when it was undone. */
	ending(claim: (room: number) => Ended, signal: () => void): Ending {
		const nth = this.#nth;
		let ended: Ended = { claims: [], work: false };
		const giveBack = () => {
			if (nth === this.#nth) this.#room += ended.claims.length;
		};
		return {
			perform: () => {
				giveBack();
				ended = claim(this.#room);
				this.#room -= ended.claims.length;
			},
			committed: () => {
				if (ended.claims.length > 0) for (const listener of this.#listeners) listener(ended.claims);
				if (ended.work) signal();
			},
			failed: giveBack,
		};
	}
}
