import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TimerQueue } from '../../../emulator/src/clock/TimerQueue';

it('gives timers by due time, and by arrival where that is equal, and never one that is not due', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(50)), fc.nat(50), (dues, now) => {
			const queue = new TimerQueue();
			const taken: number[] = [];
			for (const [index, due] of dues.entries())
				queue.add({ due, task: () => void taken.push(index) });
			for (let timer = queue.takeDue(now); timer !== undefined; timer = queue.takeDue(now))
				void timer.task();
			const expected = dues
				.map((due, index) => ({ due, index }))
				.filter(({ due }) => due <= now)
				.toSorted((a, b) => a.due - b.due || a.index - b.index)
				.map(({ index }) => index);
			expect(taken).toEqual(expected);
			const later = dues.filter((due) => due > now);
			expect(queue.nextDue()).toBe(later.length === 0 ? undefined : Math.min(...later));
		}),
	);
});
