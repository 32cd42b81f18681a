import type { Claim, Settlement } from '../../../engine/src/host/outbox';
import type { End } from './Command';

/** One try of an effect, as its sender knows it. */
export interface Try {
	readonly effectId: string;
	readonly attempt: number;
	readonly isMessage: boolean;
	readonly contactId: string;
	/** What its sender said first; `lost` = it died with the process. */
	end: End | 'open' | 'lost';
}

/** Ends after which the number of the try is used again: nothing had left. */
const uncounted: ReadonlySet<Try['end']> = new Set(['paced', 'held', 'braked']);

/** Everything that was ever given to senders. */
export class Tries {
	readonly #all: Try[] = [];

	claimed({ effect, attempt, contact }: Claim): void {
		const isMessage = effect.kind === 'send';
		this.#all.push({ effectId: effect.id, attempt, isMessage, contactId: contact.id, end: 'open' });
	}

	open(): readonly Try[] {
		return this.#all.filter(({ end }) => end === 'open');
	}

	/** Whose end is known, or never will be. */
	over(): readonly Try[] {
		return this.#all.filter(({ end }) => end !== 'open' && !uncounted.has(end));
	}

	/** Messages that may have reached Meta, the latest first. */
	left(): readonly Try[] {
		return this.#all.filter(({ isMessage, end }) => isMessage && !uncounted.has(end)).toReversed();
	}

	/** The process died with its senders. */
	lose(): void {
		for (const each of this.open()) each.end = 'lost';
	}
}

/** One of several, counted round. */
export const nthOf = <T>(all: readonly T[], nth: number): T | undefined => all[nth % all.length];

/** What a sender says that comes to that end. */
export function settlementOf(
	{ effectId, attempt, isMessage }: Try,
	end: End,
	{ until, code, brakeId }: { until: number; code: number; brakeId: string },
): Settlement {
	const said = { effectId, attempt };
	const why = { ...said, gate: 'trial', reason: 'the trial says so' };
	switch (end) {
		case 'accepted':
		case 'replaced':
		case 'nameless': {
			const messageId = isMessage && end !== 'nameless' ? messageIdOf(said) : null;
			const replaced = end === 'replaced';
			return { ...said, kind: 'accepted', messageId, response: { id: messageId }, replaced };
		}
		case 'retry':
		case 'aside':
			return { ...why, kind: 'retry', at: until, aside: end === 'aside', code };
		case 'braked':
			return { ...why, kind: 'braked', brakeId };
		case 'paced':
		case 'held':
			return { ...why, kind: end, until };
		case 'failed':
			return { ...why, kind: 'failed', code };
		case 'refused':
		case 'unknown':
			return { ...why, kind: end };
	}
}

/** What Meta calls the message of a try. */
export const messageIdOf = ({ effectId, attempt }: Pick<Try, 'effectId' | 'attempt'>): string =>
	`wamid.${effectId}.${attempt}`;
