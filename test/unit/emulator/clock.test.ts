import { describe, expect, it } from '@jest/globals';
import { createClock } from '../../../emulator/src/clock/createClock';
import { WorkInHand } from '../../../emulator/src/clock/WorkInHand';

const day = 24 * 60 * 60 * 1000;

function standing(at = 1000) {
	const work = new WorkInHand();
	return { work, clock: createClock({ start: { standingAt: at }, work }) };
}

describe('a standing clock', () => {
	it('does what falls due on the way in order, each at its own time', async () => {
		const { clock } = standing();
		const seen: string[] = [];
		clock.at(3000, () => void seen.push(`third at ${clock.now()}`));
		clock.at(2000, () => {
			seen.push(`first at ${clock.now()}`);
			clock.at(2500, () => void seen.push(`second at ${clock.now()}`));
		});
		clock.at(9000, () => void seen.push('not yet'));
		await clock.advance(2000);
		expect(seen).toEqual(['first at 2000', 'second at 2500', 'third at 3000']);
		expect(clock.now()).toBe(3000);
	});

	it('keeps the order of what is due at the same instant', async () => {
		const { clock } = standing();
		const seen: number[] = [];
		for (let index = 0; index < 100; index++) clock.at(2000, () => void seen.push(index));
		await clock.set(2000);
		expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index));
	});

	it('waits for one task before it goes on to the next', async () => {
		const { clock } = standing();
		const seen: string[] = [];
		clock.at(2000, async () => {
			await new Promise((resolve) => setImmediate(resolve));
			seen.push('slow');
		});
		clock.at(2001, () => void seen.push('after it'));
		await clock.advance(5000);
		expect(seen).toEqual(['slow', 'after it']);
	});

	it('does what is already due in the next turn, and counts as busy until then', async () => {
		const { clock, work } = standing();
		let done = false;
		clock.at(500, () => {
			done = true;
		});
		expect(done).toBe(false);
		await work.idle();
		expect(done).toBe(true);
		expect(clock.now()).toBe(1000);
	});

	it('takes moves asked for at once one after the other', async () => {
		const { clock } = standing(0);
		await Promise.all([clock.advance(day), clock.advance(day), clock.advance(1)]);
		expect(clock.now()).toBe(2 * day + 1);
	});

	it('refuses to go back, and moves on after that', async () => {
		const { clock } = standing(5000);
		await expect(clock.set(4999)).rejects.toThrow(RangeError);
		await clock.advance(1);
		expect(clock.now()).toBe(5001);
	});

	it('tells followers once per change, after the move', async () => {
		const { clock } = standing(0);
		const seen: number[] = [];
		clock.onChange((reading) => void seen.push(reading.now));
		clock.at(10, () => undefined);
		await clock.advance(day);
		expect(seen).toEqual([day]);
	});
});

describe('a running clock', () => {
	it('follows real time, keeps its distance after a jump, and resumes where it stood', async () => {
		let real = 1_000_000;
		const clock = createClock({ start: 'running', work: new WorkInHand(), realNow: () => real });
		real += 500;
		expect(clock.now()).toBe(1_000_500);
		await clock.advance(day);
		real += 1;
		expect(clock.now()).toBe(1_000_501 + day);
		expect(clock.reading()).toEqual({ now: 1_000_501 + day, running: true, offsetMs: day });
		clock.stand();
		real += 10 * day;
		expect(clock.now()).toBe(1_000_501 + day);
		clock.run();
		real += 7;
		expect(clock.now()).toBe(1_000_508 + day);
		clock.close();
	});

	it('fires by itself when the time has come', async () => {
		const clock = createClock({ start: 'running', work: new WorkInHand() });
		const fired = new Promise<number>((resolve) => {
			clock.at(clock.now() + 5, () => resolve(clock.now()));
		});
		const due = clock.now();
		expect(await fired).toBeGreaterThanOrEqual(due);
		clock.close();
	});
});
