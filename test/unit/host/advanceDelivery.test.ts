import { describe, expect, it } from '@jest/globals';
import { advanceDelivery } from '../../../engine/src/hosts/advanceDelivery';

const furthest = ['none', 'sent', 'failed', 'delivered', 'read', 'played'] as const;
const pairs = furthest.flatMap((before) =>
	furthest.slice(1).map((said) => [before, said] as const),
);

describe('how far a message got', () => {
	it.each(pairs)('%s, and then %s: the furthest wins', (before, said) => {
		const wins = Math.max(furthest.indexOf(before), furthest.indexOf(said));
		expect(advanceDelivery(before, said as Exclude<typeof said, 'none'>)).toBe(furthest[wins]);
	});

	it('is not changed by a word nobody knows', () => {
		expect(advanceDelivery('sent', 'unknown')).toBe('sent');
	});
});
