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

	it('does not depend on the order in which they are known', () => {
		expect(new StatusDelays([50, 200, 100]).slowest()).toBe(200);
	});

	it('keeps what was known beside what is new', () => {
		const delays = new StatusDelays([200]);
		delays.add(50);
		expect(delays.slowest()).toBe(200);
	});

	const small = (count: number) => Array.from({ length: count }, () => 10);
	const big = (count: number) => Array.from({ length: count }, () => 60_000);

	it('looks at the last ten thousand of those that are known', () => {
		expect(new StatusDelays([...big(20), ...small(10_000)]).slowest()).toBe(10);
	});

	it('gives up one known delay for each new one, and no more than one', () => {
		const delays = new StatusDelays([...big(11), ...small(9_989)]);
		delays.add(10);
		expect(delays.slowest()).toBe(10);
		const others = new StatusDelays([...big(12), ...small(9_988)]);
		others.add(10);
		expect(others.slowest()).toBe(60_000);
	});

	it('is worked out afresh once a hundred have come that are no slower', () => {
		const delays = new StatusDelays([...small(998), 1000]);
		expect(delays.slowest()).toBe(1000);
		for (let count = 0; count < 99; count++) delays.add(10);
		expect(delays.slowest()).toBe(1000);
		delays.add(10);
		expect(delays.slowest()).toBe(10);
	});
});
