import type { Claim } from '../../../engine/src/host/outbox';
import { minutes } from '../host/StandingClock';

interface Try {
	readonly effectId: string;
	readonly contactId: string;
	readonly isMessage: boolean;
	readonly neverAgain: boolean;
	readonly at: number;
	/** `lost` = nobody knows whether it arrived; `waited` = nor did they after a wait. */
	state: 'open' | 'over' | 'lost' | 'waited' | 'notSent';
}

/**
 * What was handed to senders, as Meta would see it, held against the three rules that no outbox may break whatever
 * else it does. Told apart from the model, so that a mistake in the model does not hide one of these.
 */
export class Ledger {
	readonly #tries: Try[] = [];
	#upSince = 0;

	/** Throws when this must not leave now. */
	handedOut({ effect, contact }: Claim, now: number): void {
		const own = this.#tries.filter(({ contactId }) => contactId === contact.id);
		for (const before of own) {
			const same = before.effectId === effect.id;
			if (before.state === 'open')
				throw new Error(`${effect.id} goes out beside ${before.effectId}, which is on its way`);
			if (same && before.state === 'over')
				throw new Error(`${effect.id} goes out again although its end is known`);
			const isLost = before.state === 'lost' || before.state === 'waited';
			if (same && before.neverAgain && isLost)
				throw new Error(`${effect.id} goes out again although it is never to be sent twice`);
			if (before.isMessage && before.state === 'lost' && !this.#hasWaited(before, now))
				throw new Error(
					`${effect.id} goes out without a wait although ${before.effectId} was cut off`,
				);
		}
		this.#tries.push({
			effectId: effect.id,
			contactId: contact.id,
			isMessage: effect.kind === 'send',
			neverAgain: effect.kind === 'send' && effect.ifUncertain === 'park',
			at: now,
			state: 'open',
		});
	}

	/** A sender said what came of a try. */
	ended(effectId: string, state: 'over' | 'lost' | 'notSent'): void {
		const open = this.#tries.find((each) => each.effectId === effectId && each.state === 'open');
		if (open !== undefined) open.state = state;
	}

	/** Meta says that it took it. */
	proved(effectId: string): void {
		for (const each of this.#tries) if (each.effectId === effectId) each.state = 'over';
	}

	/** The process died: whatever was on its way is lost from sight. */
	died(now: number): void {
		for (const each of this.#tries) {
			if (each.state === 'lost' && this.#hasWaited(each, now)) each.state = 'waited';
			if (each.state === 'open') each.state = 'lost';
		}
	}

	/** Another process is up. */
	rose(now: number): void {
		this.#upSince = now;
	}

	/** A wait counts only while the receiver is up. */
	#hasWaited({ at }: Try, now: number): boolean {
		return now >= Math.max(at, this.#upSince) + minutes(10);
	}
}
