import type { Effect } from '../../../core/effect';
import { Memory } from '../Memory';
import type { OutboxRecord } from './OutboxTable';

/** By their text, so that nothing has to be forgotten when a row changes. */
const parsed = new Memory<Effect>();

/** What a row is there to have done. It is asked for several times on a row's way, and parsed once. */
export function effectOf({ effect: text }: Pick<OutboxRecord, 'effect'>): Effect {
	const known = parsed.get(text);
	if (known !== undefined) return known;
	const effect = JSON.parse(text) as Effect;
	parsed.set(text, effect);
	return effect;
}
