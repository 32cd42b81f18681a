import { describe, expect, it } from '@jest/globals';
import { textMessage } from '../events';
import { type HostDriver, only, texts } from '../HostDriver';
import { hours, seconds } from '../StandingClock';

/** Alarms ring when they are due, after any downtime, and never all at once. */
export function alarmPromises(driver: HostDriver): void {
	/** So many people are to be reminded, each a second later than the one before. */
	async function remindMany(count: number): Promise<void> {
		for (let n = 0; n < count; n += 1) {
			const who = String(49_100 + n);
			const text = `remind ${60 + n}`;
			await driver.host.accept([textMessage(who, text, `wamid.${n}`, driver.clock.now())]);
		}
		await driver.host.settled();
	}

	/** Whose reminders have been decided, in that order. */
	const reminded = (): string[] =>
		driver.host.records
			.outbox({ limit: 1000 })
			.items.filter(({ effect }) => texts([{ effect }]).includes('Reminder'))
			.map(({ contactId }) => contactId)
			.toReversed();

	describe('alarms', () => {
		it('ring when due and not before', async () => {
			await driver.say('49151', 'remind 60');
			await driver.accept(only(await driver.claimAll()));
			driver.clock.advance(seconds(59));
			expect(texts(await driver.claimAll())).toEqual([]);
			driver.clock.advance(seconds(1));
			expect(texts(await driver.claimAll())).toEqual(['Reminder']);
		});

		it('ring again for a deadline that comes back', async () => {
			for (const n of [1, 2]) {
				await driver.say('49151', 'remind 0', `wamid.${n}`);
				await driver.host.settled();
			}
			expect(driver.factsOf().filter((kind) => kind === 'run.ended')).toHaveLength(2);
		});

		it('ring late and once when the host was down at the time', async () => {
			await driver.say('49151', 'remind 60');
			await driver.accept(only(await driver.claimAll()));
			await driver.restart(() => driver.clock.advance(hours(400 * 24)));
			expect(texts(await driver.claimAll())).toEqual(['Reminder']);
			await driver.restart();
			expect(driver.factsOf().filter((kind) => kind === 'run.ended')).toHaveLength(1);
		});

		it('of 400 days wait through restarts to the second', async () => {
			await driver.say('49151', `remind ${400 * 24 * 3600}`);
			await driver.accept(only(await driver.claimAll()));
			await driver.restart(() => driver.clock.advance(hours(400 * 24) - seconds(1)));
			expect(texts(await driver.claimAll())).toEqual([]);
			await driver.restart();
			driver.clock.advance(seconds(1));
			expect(texts(await driver.claimAll())).toEqual(['Reminder']);
		});

		it('that a downtime held up ring 50 a second, the oldest first', async () => {
			await remindMany(120);
			await driver.restart(() => driver.clock.advance(hours(24)));
			expect(reminded()).toHaveLength(50);
			driver.clock.advance(seconds(1) - 1);
			await driver.host.settled();
			expect(reminded()).toHaveLength(50);
			driver.clock.advance(1);
			await driver.host.settled();
			expect(reminded()).toHaveLength(100);
			driver.clock.advance(seconds(1));
			await driver.host.settled();
			expect(reminded()).toEqual(Array.from({ length: 120 }, (_none, n) => `c${n + 1}`));
		});

		it('that wait for their turn keep nobody waiting who writes', async () => {
			await remindMany(60);
			await driver.restart(() => driver.clock.advance(hours(24)));
			await driver.say('49001', 'hello');
			await driver.host.settled();
			expect(reminded()).toHaveLength(50);
			expect(driver.host.backlog()).toBe(0);
			const [newest] = driver.host.records.outbox({ limit: 1 }).items;
			expect(newest === undefined ? [] : texts([newest])).toEqual(['hello']);
		});

		it('ring once when the clock is set back over them', async () => {
			await remindMany(60);
			driver.clock.advance(hours(24));
			await driver.host.settled();
			driver.clock.advance(-hours(1));
			await driver.host.settled();
			expect(new Set(reminded()).size).toBe(60);
			expect(reminded()).toHaveLength(60);
		});
	});
}
