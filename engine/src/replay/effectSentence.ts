import { assertNever } from '../core/assertNever';
import type { Effect } from '../core/effect';
import { outboundText } from '../core/outboundText';

/** What is asked for, in words. */
export function effectSentence(effect: Effect): string {
	switch (effect.kind) {
		case 'send':
			return `to send ${effect.message.kind} “${outboundText(effect.message)}”`;
		case 'call':
			return `to call ${effect.operation}`;
		case 'elsewhere':
			return `to send by the other channel what was ${effect.instead.id}`;
		default:
			return assertNever(effect);
	}
}
