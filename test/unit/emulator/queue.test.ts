import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Queue } from '../../../emulator/src/webhook/Queue';

describe('a queue', () => {
	it('does what an array does, whatever is done to it in whatever order', () => {
		const deed = fc.oneof(
			fc.record({ kind: fc.constant('join' as const), item: fc.integer() }),
			fc.record({ kind: fc.constant('cutIn' as const), items: fc.array(fc.integer()) }),
			fc.record({ kind: fc.constant('leave' as const) }),
		);
		fc.assert(
			fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
				const queue = new Queue<number>();
				const array: number[] = [];
				for (const one of deeds) {
					if (one.kind === 'join') array.push(one.item);
					if (one.kind === 'cutIn') array.unshift(...one.items);
					if (one.kind === 'join') queue.join(one.item);
					if (one.kind === 'cutIn') queue.cutIn(one.items);
					if (one.kind === 'leave') expect(queue.leave()).toBe(array.shift());
					expect([queue.first, ...queue]).toEqual([array[0], ...array]);
				}
			}),
		);
	});
});
