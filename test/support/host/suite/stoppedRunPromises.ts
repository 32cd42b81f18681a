import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Claim, Settlement } from '../../../../engine/src/host/outbox';
import { messageStatus } from '../events';
import { type HostDriver, only } from '../HostDriver';
import { hours, seconds } from '../StandingClock';

/** A stop reaches what was on its way at that moment, whichever way it comes back. */
export function stoppedRunPromises(driver: HostDriver): void {
	describe('a message that is on its way when its run is stopped', () => {
		let claim: Claim;
		beforeEach(async () => {
			await driver.say('49151', 'remind 60');
			claim = only(await driver.claimAll());
		});

		const later = (): Extract<Settlement, { kind: 'retry' }> => ({
			effectId: claim.effect.id,
			attempt: claim.attempt,
			kind: 'retry',
			at: driver.clock.now() + seconds(5),
			aside: false,
			code: 131016,
			reason: 'busy',
		});
		const gate = () => ({
			effectId: claim.effect.id,
			attempt: claim.attempt,
			until: driver.clock.now() + seconds(5),
			gate: 'quiet hours',
			reason: 'night',
		});
		const row = () => driver.outboxOf().at(-1);
		/** What the lane was told last, and whether the host said that it is over. */
		const told = () => {
			const contactId = driver.host.records.contacts({ limit: 1 }).items[0]?.contact.id ?? '';
			const last = driver.host.records.facts({ contactId, limit: 100 }).items.at(-1);
			return [last?.kind, last?.data['over'] ?? false];
		};

		it.each([
			['was refused for now', () => later()],
			['was to be paced', () => ({ ...gate(), kind: 'paced' as const })],
			['was held by a gate', () => ({ ...gate(), kind: 'held' as const })],
		])('is not sent again when it %s', async (_title, settlement) => {
			await driver.say('49151', 'stop');
			await driver.host.settled();
			await driver.host.outbox.settle([settlement()]);
			driver.clock.advance(hours(1));
			const sent = (await driver.claimAll()).map(({ effect }) => effect.id);
			expect(sent).not.toContain(claim.effect.id);
			expect(row()).toBe(`${claim.effect.id} CANCELLED`);
		});

		it('is sent again when its run goes on', async () => {
			await driver.host.outbox.settle([later()]);
			driver.clock.advance(seconds(5));
			expect(only(await driver.claimAll()).effect.id).toBe(claim.effect.id);
		});

		it('fails without a claim on what its run does by then', async () => {
			await driver.say('49151', 'stop');
			await driver.host.settled();
			const { effectId, attempt } = later();
			const failed = { kind: 'failed', code: 131026, reason: 'unreachable' } as const;
			await driver.host.outbox.settle([{ effectId, attempt, ...failed }]);
			await driver.host.settled();
			expect(told()).toEqual(['effect.failed', true]);
		});

		it('is not made good when Meta says only then that it was not delivered', async () => {
			await driver.accept(claim, 'wamid.out');
			await driver.say('49151', 'stop');
			await driver.host.settled();
			await driver.host.accept([
				messageStatus('49151', 'wamid.out', 'failed', driver.clock.now(), claim.effect.id),
			]);
			await driver.host.settled();
			expect(told()).toEqual(['message.status', true]);
		});
	});

	describe('a message that Meta says was not delivered', () => {
		it.each([
			['that a phone has is not made good', ['sent', 'delivered'], true],
			['that no phone has may be made good', ['sent'], false],
		] as const)('%s', async (_title, before, over) => {
			await driver.say('49151', 'hello');
			const claim = only(await driver.claimAll());
			await driver.accept(claim, 'wamid.out');
			const at = driver.clock.now();
			for (const status of [...before, 'failed'] as const)
				await driver.host.accept([
					messageStatus('49151', 'wamid.out', status, at, claim.effect.id),
				]);
			await driver.host.settled();
			const contactId = driver.host.records.contacts({ limit: 1 }).items[0]?.contact.id ?? '';
			const last = driver.host.records.facts({ contactId, limit: 100 }).items.at(-1);
			expect(last?.data['over'] ?? false).toBe(over);
		});
	});
}
