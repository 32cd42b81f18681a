import { describe, expect, it } from '@jest/globals';
import { StatusDelays } from '../../../engine/src/hosts/sqlite/outbox/StatusDelays';

describe('the slowest delay', () => {
	it('is nothing while none is known', () => {
		expect(new StatusDelays([]).slowest()).toBe(0);
	});

	it('leaves out one in a thousand', () => {
		const delays = Array.from({ length: 999 }, (_none, n) => n + 1);
		expect(new StatusDelays([...delays, 1_000_000]).slowest()).toBe(999);
	});

	it('takes a slower one into account at once', () => {
		const delays = new StatusDelays([100, 200]);
		expect(delays.slowest()).toBe(200);
		delays.add(5_000);
		expect(delays.slowest()).toBe(5_000);
	});

	it('forgets all but the latest ten thousand', () => {
		const delays = new StatusDelays(Array.from({ length: 10_000 }, () => 60_000));
		expect(delays.slowest()).toBe(60_000);
		for (let n = 0; n < 10_000; n++) delays.add(10);
		expect(delays.slowest()).toBe(10);
	});
});
