import { describe, expect, it } from '@jest/globals';
import { phoneNumberId, textMessage } from '../events';
import { type HostDriver, texts } from '../HostDriver';

/** Each event once, in order, whatever breaks; the right person. */
export function eventPromises(driver: HostDriver): void {
	describe('events', () => {
		it('takes each once, whatever the batch it comes in', async () => {
			const event = textMessage('49151', 'hello', 'wamid.1', driver.clock.now());
			expect(await driver.host.accept([event, event])).toEqual(['stored', 'duplicate']);
			expect(await driver.host.accept([event])).toEqual(['duplicate']);
			await driver.host.settled();
			expect(driver.factsOf()).toEqual(['message.received']);
			expect(driver.outboxOf()).toEqual(['e1.0 PENDING']);
		});

		it('knows them as duplicates after a restart, too', async () => {
			await driver.say('49151', 'hello');
			await driver.host.settled();
			await driver.restart();
			expect(await driver.say('49151', 'hello')).toEqual(['duplicate']);
		});

		it('decides those of a contact in the order they came', async () => {
			const many = Array.from({ length: 200 }, (_none, n) =>
				textMessage('49151', `m${n}`, `wamid.${n}`, driver.clock.now()),
			);
			await driver.host.accept(many);
			await driver.host.settled();
			const reasons = driver.host.records
				.facts({ contactId: 'c1', limit: 500 })
				.items.map(({ reason }) => reason);
			expect(reasons).toEqual(many.map((_event, n) => `m${n}`));
		});

		it('decides after a kill what was accepted before it', async () => {
			await Promise.all([driver.say('49151', 'one'), driver.say('49152', 'two')]);
			await driver.restart();
			expect(driver.host.backlog()).toBe(0);
			expect(texts(await driver.claimAll())).toEqual(['one', 'two']);
		});

		it('puts one that breaks the engine aside with its reason, and goes on', async () => {
			await driver.host.accept([
				textMessage('49151', 'boom', 'wamid.1', driver.clock.now()),
				textMessage('49151', 'still here', 'wamid.2', driver.clock.now()),
			]);
			expect(texts(await driver.claimAll())).toEqual(['still here']);
			expect(driver.host.records.counts()).toMatchObject({ failedEvents: 1, backlog: 0 });
		});

		it('keeps what concerns no contact and acts on it no further', async () => {
			expect(
				await driver.host.accept([
					{ key: 'x', lane: null, body: { kind: 'unknown', raw: { field: 'new' } } },
				]),
			).toEqual(['stored']);
			await driver.host.settled();
			expect(driver.host.records.counts()).toMatchObject({ backlog: 0, failedEvents: 0 });
		});
	});

	describe('contacts', () => {
		it('are found again by any identifier they have shown', async () => {
			const from = (identity: { waId?: string; userId?: string }, key: string) => ({
				...textMessage('49151', key, key, driver.clock.now()),
				lane: { kind: 'identity', phoneNumberId, identity, profileName: null } as const,
			});
			await driver.host.accept([
				from({ waId: '49151' }, 'a'),
				from({ waId: '49151', userId: 'DE.7' }, 'b'),
				from({ userId: 'DE.7' }, 'c'),
			]);
			await driver.host.settled();
			expect(driver.host.records.contacts({ limit: 10 }).items).toHaveLength(1);
		});

		it('are other people when a phone number passed on to another user id', async () => {
			const from = (userId: string) => ({
				...textMessage('49151', userId, userId, driver.clock.now()),
				lane: {
					kind: 'identity',
					phoneNumberId,
					identity: { waId: '49151', userId },
					profileName: null,
				} as const,
			});
			await driver.host.accept([from('DE.old'), from('DE.new')]);
			await driver.host.settled();
			const [now, before] = driver.host.records.contacts({ limit: 10 }).items;
			// What is still to be said to the former owner must not reach the new one.
			expect(before?.contact.identity.waId).toBeUndefined();
			expect(now?.contact.identity.waId).toBe('49151');
		});
	});
}
