import { describe, expect, it } from '@jest/globals';
import { messageStatus } from '../events';
import { type HostDriver, only } from '../HostDriver';
import { hours, minutes, seconds } from '../StandingClock';

/** What was cut off is never sent again blindly. */
export function uncertainSendPromises(driver: HostDriver): void {
	describe('a send nobody knows the end of', () => {
		const killDuring = async (text: string) => {
			await driver.say('49151', text);
			await driver.claimAll();
			await driver.restart();
		};
		/** A later send on the same number that got its status. */
		const laterSend = async (n = 0) => {
			await driver.say('49199', `later ${n}`);
			const claim = only((await driver.claimAll()).slice(-1));
			await driver.accept(claim, `wamid.later.${n}`);
			await driver.host.accept([
				messageStatus('49199', `wamid.later.${n}`, 'sent', driver.clock.now(), claim.effect.id),
			]);
			await driver.host.settled();
		};

		it('is unknown after a kill, and holds up the contact', async () => {
			await killDuring('hello');
			await driver.say('49151', 'next');
			expect(await driver.claimAll()).toEqual([]);
			expect(driver.outboxOf()).toEqual(['e2.0 PENDING', 'e1.0 UNKNOWN']);
		});

		it('is accepted when its status comes', async () => {
			await killDuring('hello');
			await driver.host.accept([
				messageStatus('49151', 'wamid.x', 'delivered', driver.clock.now(), 'e1.0'),
			]);
			await driver.host.settled();
			expect(driver.host.records.outbox({ limit: 1 }).items[0]).toMatchObject({
				status: 'ACCEPTED',
				delivery: 'delivered',
				messageId: 'wamid.x',
			});
			expect(driver.factsOf()).toEqual(['message.received', 'message.status', 'effect.accepted']);
		});

		it('is sent again after the wait, once a later send has its status', async () => {
			await killDuring('hello');
			driver.clock.advance(seconds(1));
			await laterSend();
			driver.clock.advance(minutes(9));
			expect(await driver.host.outbox.reconcile()).toBe(0);
			driver.clock.advance(minutes(1));
			expect(await driver.host.outbox.reconcile()).toBe(1);
			expect(await driver.claimAll()).toMatchObject([{ attempt: 2, effect: { id: 'e1.0' } }]);
		});

		it('is not sent again while no webhook has overtaken it', async () => {
			await killDuring('hello');
			driver.clock.advance(hours(10));
			expect(await driver.host.outbox.reconcile()).toBe(0);
			expect(driver.outboxOf()).toEqual(['e1.0 UNKNOWN']);
		});

		it('counts only time in which the receiver was up', async () => {
			await killDuring('hello');
			driver.clock.advance(seconds(1));
			await laterSend();
			driver.clock.advance(minutes(9));
			await driver.restart();
			driver.clock.advance(minutes(9));
			expect(await driver.host.outbox.reconcile()).toBe(0);
			driver.clock.advance(minutes(1));
			expect(await driver.host.outbox.reconcile()).toBe(1);
		});

		it('waits three times as long as the slowest statuses take', async () => {
			await killDuring('hello');
			driver.clock.advance(seconds(1));
			await driver.say('49199', 'slow');
			const claim = only((await driver.claimAll()).slice(-1));
			await driver.accept(claim, 'wamid.slow');
			driver.clock.advance(minutes(20));
			await driver.host.accept([
				messageStatus('49199', 'wamid.slow', 'sent', driver.clock.now(), claim.effect.id),
			]);
			await driver.host.settled();
			expect(await driver.host.outbox.reconcile()).toBe(0);
			driver.clock.advance(minutes(40));
			expect(await driver.host.outbox.reconcile()).toBe(1);
		});

		it('tells nothing of its second try by a late status of the first', async () => {
			await killDuring('hello');
			driver.clock.advance(seconds(1));
			await laterSend();
			driver.clock.advance(minutes(10));
			await driver.say('49152', 'lost, too');
			const { effect, attempt } = only(await driver.claimAll());
			const lost = { effectId: effect.id, attempt, kind: 'unknown', reason: 'cut off' } as const;
			await driver.host.outbox.settle([lost]);
			driver.clock.advance(seconds(1));
			expect(await driver.host.outbox.reconcile()).toBe(1);
			await driver.accept(only(await driver.claimAll()), 'wamid.second');
			await driver.host.accept([
				messageStatus('49151', 'wamid.first', 'delivered', driver.clock.now(), 'e1.0'),
			]);
			await driver.host.settled();
			driver.clock.advance(minutes(10));
			expect(await driver.host.outbox.reconcile()).toBe(0);
			await laterSend(1);
			expect(await driver.host.outbox.reconcile()).toBe(1);
		});

		it('shows as a duplicate when it was taken both times', async () => {
			await killDuring('hello');
			driver.clock.advance(seconds(1));
			await laterSend();
			driver.clock.advance(minutes(10));
			await driver.host.outbox.reconcile();
			await driver.accept(only(await driver.claimAll()), 'wamid.second');
			expect(driver.host.records.counts().duplicateSends).toBe(0);
			await driver.host.accept([
				messageStatus('49151', 'wamid.first', 'delivered', driver.clock.now(), 'e1.0'),
			]);
			await driver.host.settled();
			expect(driver.host.records.counts().duplicateSends).toBe(1);
		});

		it('shows as a duplicate, too, when the first status overtakes the second answer', async () => {
			await killDuring('hello');
			driver.clock.advance(seconds(1));
			await laterSend();
			driver.clock.advance(minutes(10));
			await driver.host.outbox.reconcile();
			const again = only(await driver.claimAll());
			await driver.host.accept([
				messageStatus('49151', 'wamid.first', 'delivered', driver.clock.now(), 'e1.0'),
			]);
			await driver.host.settled();
			await driver.accept(again, 'wamid.second');
			expect(driver.host.records.counts().duplicateSends).toBe(1);
		});

		it('is parked instead when the step must not send again by itself', async () => {
			await killDuring('park this payment');
			driver.clock.advance(seconds(1));
			await laterSend();
			driver.clock.advance(minutes(10));
			expect(await driver.host.outbox.reconcile()).toBe(1);
			await driver.host.settled();
			expect(driver.outboxOf()).toContain('e1.0 PARKED');
			expect(driver.factsOf()).toContain('effect.parked');
		});
	});
}
