import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../engine/src/host/clock';
import { ReceiverHealth } from '../../../engine/src/hosts/sqlite/outbox/ReceiverHealth';

const second = 1000;
let now: number;
const listeners = new Set<() => void>();
const clock: Clock = {
	now: () => now,
	onJump(listener) {
		listeners.add(listener);
		return () => listeners.delete(listener);
	},
};
let health: ReceiverHealth;

beforeEach(() => {
	now = 1_000_000;
	health = new ReceiverHealth(clock);
});
afterEach(() => health.close());

describe('the receiver has been well', () => {
	it('since it was started', () => {
		now += 60 * second;
		expect(health.since()).toBe(1_000_000);
	});

	it('since something could not be stored', () => {
		now += 30 * second;
		health.broke();
		now += 30 * second;
		expect(health.since()).toBe(1_030_000);
	});

	it('since it came back, when nobody took its pulse for more than a minute', () => {
		now += 60 * second + 1;
		expect(health.since()).toBe(now);
	});

	it('as long as before, however often its pulse was taken', () => {
		for (let minute = 0; minute < 10; minute++) {
			now += 60 * second;
			expect(health.since()).toBe(1_000_000);
		}
	});

	it('since now, when the clock was set back behind its start', () => {
		now -= 1;
		expect(health.since()).toBe(now);
		now += 2;
		expect(health.since()).toBe(999_999);
	});

	it('throughout a jump that was announced', () => {
		now += 3_600 * second;
		for (const listener of listeners) listener();
		expect(health.since()).toBe(1_000_000);
	});
});

it('listens to the clock no longer than it lives', () => {
	health.close();
	expect(listeners.size).toBe(0);
});
