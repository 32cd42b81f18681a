import { describe, expect, it } from '@jest/globals';
import { messageStatus } from '../events';
import { type HostDriver, only, texts } from '../HostDriver';
import { hours, seconds } from '../StandingClock';

/** One message per contact at a time, in order, and every outcome told once. */
export function outboxPromises(driver: HostDriver): void {
	describe('the outbox', () => {
		it('hands out one message per contact at a time, in order', async () => {
			await driver.say('49151', 'a1');
			await driver.say('49151', 'a2');
			await driver.say('49152', 'b1');
			const first = await driver.claimAll();
			expect(texts(first)).toEqual(['a1', 'b1']);
			expect(texts(await driver.claimAll())).toEqual([]);
			await driver.accept(only(first));
			expect(texts(await driver.claimAll())).toEqual(['a2']);
		});

		it('never hands out a row twice, however often it is asked at once', async () => {
			await driver.say('49151', 'a1');
			await driver.host.settled();
			const claims = await Promise.all([
				driver.host.outbox.claim(10),
				driver.host.outbox.claim(10),
				driver.host.outbox.claim(10),
			]);
			expect(claims.flat()).toHaveLength(1);
		});

		it('lets those behind a row that waits for its next try wait too', async () => {
			await driver.say('49151', 'a1');
			await driver.say('49151', 'a2');
			const [first] = await driver.claimAll();
			const at = driver.clock.now() + seconds(5);
			await driver.host.outbox.settle([
				{
					effectId: 'e1.0',
					attempt: 1,
					kind: 'retry',
					at,
					aside: false,
					code: 131016,
					reason: 'busy',
				},
			]);
			expect(first?.attempt).toBe(1);
			expect(texts(await driver.claimAll())).toEqual([]);
			driver.clock.advance(seconds(5));
			const again = await driver.claimAll();
			expect(again.map(({ attempt }) => attempt)).toEqual([2]);
			expect(texts(again)).toEqual(['a1']);
		});

		it('lets those behind a held row pass', async () => {
			await driver.say('49151', 'a1');
			await driver.say('49151', 'a2');
			await driver.claimAll();
			const until = driver.clock.now() + hours(8);
			await driver.host.outbox.settle([
				{
					effectId: 'e1.0',
					attempt: 1,
					kind: 'held',
					until,
					gate: 'quiet hours',
					reason: 'night',
				},
			]);
			const second = only(await driver.claimAll());
			expect(texts([second])).toEqual(['a2']);
			await driver.accept(second);
			driver.clock.advance(hours(8));
			const [held] = await driver.claimAll();
			expect(held).toMatchObject({ attempt: 1, effect: { id: 'e1.0' } });
		});

		it('tells the lane what became of each row, once', async () => {
			await driver.say('49151', 'a1');
			const claim = only(await driver.claimAll());
			await driver.accept(claim);
			await driver.accept(claim);
			expect(driver.factsOf()).toEqual(['message.received', 'effect.accepted']);
		});

		it('tells the lane of every hold, once, and then what became of the row', async () => {
			await driver.say('49151', 'a1');
			for (let nights = 1; nights <= 2; nights += 1) {
				const { effect, attempt } = only(await driver.claimAll());
				const held = { kind: 'held', gate: 'quiet hours', reason: 'night' } as const;
				const until = driver.clock.now() + hours(8);
				await driver.host.outbox.settle([{ effectId: effect.id, attempt, until, ...held }]);
				driver.clock.advance(hours(8));
			}
			await driver.accept(only(await driver.claimAll()));
			expect(driver.factsOf()).toEqual([
				'message.received',
				'effect.held',
				'effect.held',
				'effect.accepted',
			]);
		});

		it('cancels what a stopped run has not sent yet, on record', async () => {
			await driver.say('49151', 'remind 60');
			await driver.say('49151', 'stop');
			expect(await driver.claimAll()).toEqual([]);
			expect(driver.outboxOf()).toEqual(['e1.0 CANCELLED']);
			expect(driver.factsOf()).toContain('effect.cancelled');
		});
	});

	describe('statuses', () => {
		const deliveryAfter = async (...statuses: readonly Parameters<typeof messageStatus>[2][]) => {
			await driver.say('49151', 'hello');
			await driver.accept(only(await driver.claimAll()), 'wamid.x');
			for (const status of statuses)
				await driver.host.accept([messageStatus('49151', 'wamid.x', status, driver.clock.now())]);
			await driver.host.settled();
			return driver.host.records.outbox({ limit: 1 }).items[0]?.delivery;
		};

		it('never take a message back', async () => {
			expect(await deliveryAfter('read', 'sent', 'delivered')).toBe('read');
		});

		it('say failed only while nothing was delivered', async () => {
			expect(await deliveryAfter('sent', 'failed')).toBe('failed');
		});

		it('believe delivered over failed, in either order', async () => {
			expect(await deliveryAfter('failed', 'delivered', 'failed')).toBe('delivered');
		});

		it('of a try that was never made are not ours, whatever name they carry', async () => {
			await driver.say('49151', 'hello');
			await driver.host.settled();
			await driver.host.accept([
				messageStatus('49177', 'wamid.of.an.older.data.file', 'read', driver.clock.now(), 'e1.0'),
			]);
			expect(texts(await driver.claimAll())).toEqual(['hello']);
			expect(driver.factsOf()).toEqual(['message.received']);
		});

		it('may be faster than the answer to the send', async () => {
			await driver.say('49151', 'hello');
			const claim = only(await driver.claimAll());
			await driver.host.accept([
				messageStatus('49151', 'wamid.x', 'sent', driver.clock.now(), 'e1.0'),
			]);
			await driver.accept(claim, 'wamid.x');
			expect(driver.factsOf()).toEqual(['message.received', 'message.status', 'effect.accepted']);
		});
	});
}
