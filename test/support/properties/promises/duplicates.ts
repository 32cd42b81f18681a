import path from 'node:path';
import fc from 'fast-check';
import { decide } from '../../../../engine/src/core/decide';
import type { Host, NewEvent } from '../../../../engine/src/host/host';
import { openSqliteHost } from '../../../../engine/src/hosts/sqlite/openSqliteHost';
import { compile } from '../../../../engine/src/journey/compile';
import { messageStatus, phoneNumberId, textMessage } from '../../host/events';
import { minutes, StandingClock } from '../../host/StandingClock';
import { temporaryFolder } from '../../host/temporaryFolder';
import { readyMade, readyMadeDocument } from '../../journeys/readyMade';
import { checkedOf } from '../checkedOf';
import type { Property } from '../Property';

type Told =
	| { readonly does: 'say'; readonly text: string; readonly copies: number }
	| { readonly does: 'event'; readonly copies: number }
	| { readonly does: 'wait'; readonly minutes: number };

const copies = fc.integer({ min: 1, max: 3 });
const anyTold: fc.Arbitrary<readonly Told[]> = fc.array(
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.record({
				does: fc.constant('say' as const),
				text: fc.constantFrom(
					'hello',
					'prices',
					'dilevary',
					'yes',
					'agent',
					'5',
					'STOP',
					'my order',
				),
				copies,
			}),
		},
		{ weight: 1, arbitrary: fc.record({ does: fc.constant('event' as const), copies }) },
		{
			weight: 2,
			arbitrary: fc.record({
				does: fc.constant('wait' as const),
				minutes: fc.constantFrom(1, 20, 130),
			}),
		},
	),
	{ minLength: 1, maxLength: 8 },
);
const anyStatuses = fc.array(fc.constantFrom('sent', 'delivered', 'read', 'failed'), {
	minLength: 1,
	maxLength: 4,
});

/** Two customers of one host who live through the same, one of them as Meta delivers at its worst. */
class Twins {
	#events = 0;

	constructor(
		private readonly host: Host,
		private readonly clock: StandingClock,
		private readonly pair: readonly [plain: string, repeated: string],
		/** How the receiver names a copy of an event; rightly, as it named the first. */
		private readonly keyOfCopy: (key: string, copy: number) => string,
	) {}

	async tell(told: Told): Promise<void> {
		if (told.does === 'wait') this.clock.advance(minutes(told.minutes));
		else {
			const nth = this.#events++;
			for (const [who, times] of [
				[this.pair[0], 1],
				[this.pair[1], told.copies],
			] as const)
				await this.#accept(this.#event(told, who, nth), times);
		}
		await this.#send();
	}

	/** The statuses of all that was sent, to one in order and to the other turned round and twice. */
	async tellStatuses(
		statuses: readonly ('sent' | 'delivered' | 'read' | 'failed')[],
	): Promise<void> {
		const orders = [statuses, [...statuses.toReversed(), ...statuses]];
		for (const [index, who] of this.pair.entries()) {
			for (const { id } of this.#rows(who))
				for (const status of orders[index] ?? [])
					await this.#accept(messageStatus(who, `wamid.${id}`, status, this.clock.now(), id), 1);
		}
		await this.host.settled();
	}

	/** What happened to one of them and what was sent, without ids. */
	story(who: string, withStatuses: boolean): string {
		const contactId = this.#contactOf(who);
		const { items } = this.host.records.facts({ contactId, limit: 1000 });
		const facts = withStatuses ? [] : items.map(({ kind, node, reason }) => [kind, node, reason]);
		const rows = this.#rows(who).map(({ node, status, delivery }) => [node, status, delivery]);
		return JSON.stringify([facts, rows]);
	}

	#event(told: Exclude<Told, { does: 'wait' }>, who: string, nth: number): NewEvent {
		const now = this.clock.now();
		if (told.does === 'say') return textMessage(who, told.text, `wamid.in.${who}.${nth}`, now);
		const identity = { waId: who };
		return {
			key: `order:${who}.${nth}`,
			lane: { kind: 'identity', phoneNumberId, identity, profileName: null },
			body: { kind: 'external', name: 'order.placed', key: null, data: {} },
		};
	}

	async #accept(event: NewEvent, times: number): Promise<void> {
		for (let copy = 0; copy < times; copy++) {
			const key = copy === 0 ? event.key : this.keyOfCopy(event.key, copy);
			await this.host.accept([{ ...event, key }]);
		}
	}

	async #send(): Promise<void> {
		for (;;) {
			await this.host.settled();
			const claims = await this.host.outbox.claim(100);
			if (claims.length === 0) return;
			await this.host.outbox.settle(
				claims.map(({ effect: { id }, attempt }) => ({
					effectId: id,
					attempt,
					kind: 'accepted',
					messageId: `wamid.${id}`,
					response: {},
				})),
			);
		}
	}

	#rows(who: string) {
		return this.host.records.outbox({ limit: 1000, contactId: this.#contactOf(who) }).items;
	}

	#contactOf(who: string): string {
		const [found] = this.host.records.contacts({ limit: 1, search: who }).items;
		if (found === undefined) return 'nobody';
		return found.contact.id;
	}
}

/** Meta delivers again for seven days whatever it had no answer for, and its statuses in any order. */
export const duplicates: Property = {
	name: 'a data file that hears everything again, and statuses in another order, tells the same story',
	share: 0.02,
	async check({ runs, seed, knownBad }) {
		const folder = temporaryFolder();
		const clock = new StandingClock();
		const file = path.join(folder.path, 'wayfare.db');
		const host = await openSqliteHost({ file, clock, decide, compile });
		try {
			// A sub-workflow comes before the journey that calls it.
			for (const id of ['escalation', 'welcome', 'keyword'])
				await host.journeys.publish(readyMade(id), readyMadeDocument(id));
			let people = 0;
			const keyOfCopy = (key: string, copy: number): string => (knownBad ? `${key}#${copy}` : key);
			const property = fc.asyncProperty(anyTold, anyStatuses, async (all, statuses) => {
				const pair = [`4915${100_000 + ++people}`, `4916${100_000 + people}`] as const;
				const twins = new Twins(host, clock, pair, keyOfCopy);
				for (const told of all) await twins.tell(told);
				if (twins.story(pair[0], false) !== twins.story(pair[1], false))
					throw new Error('what came again was taken for something new');
				await twins.tellStatuses(statuses);
				if (twins.story(pair[0], true) !== twins.story(pair[1], true))
					throw new Error('the order of statuses decided how far a message got');
			});
			return checkedOf(await fc.check(property, { numRuns: runs, seed }));
		} finally {
			await host.close();
			folder.remove();
		}
	},
};
