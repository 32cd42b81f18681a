import type { Host, NewEvent } from '../../../engine/src/host/host';
import type { LaneNews } from '../../../engine/src/host/laneWatch';
import type { OutboxRow } from '../../../engine/src/host/outbox';
import type { Page } from '../../../engine/src/host/records';
import { messageStatus, phoneNumberId, textMessage } from '../host/events';
import { minutes, type StandingClock } from '../host/StandingClock';

/** What a customer does in one step. */
export type Told =
	| { readonly does: 'say'; readonly text: string; readonly copies: number }
	| { readonly does: 'event'; readonly copies: number }
	| { readonly does: 'nothing' };

type Status = 'sent' | 'delivered' | 'read' | 'failed';

/** What two customers live through, a step at a time, and how Meta then tells what became of their messages. */
export interface Life {
	readonly steps: readonly Told[];
	readonly statuses: readonly Status[];
}

interface Person {
	readonly waId: string;
	readonly life: Life;
	/** Whether Meta delivers to them at its worst. */
	readonly repeated: boolean;
}

/** A host, and all that it has told of its lanes so far. */
export interface WatchedHost {
	readonly host: Host;
	readonly clock: StandingClock;
	readonly news: readonly LaneNews[];
}

/** As many pairs of customers as there are lives, at the same time: what they do shares its transactions. */
export class Crowd {
	readonly #people: readonly Person[];
	readonly #firstNews: number;
	#contacts: ReadonlyMap<string, string> = new Map<string, string>();

	constructor(
		private readonly watched: WatchedHost,
		/** Which of its host's crowds it is; all are as large. */
		nth: number,
		private readonly lives: readonly Life[],
		/** How the receiver names a copy of an event; rightly, as it named the first. */
		private readonly keyOfCopy: (key: string, copy: number) => string,
	) {
		this.#firstNews = watched.news.length;
		this.#people = lives.flatMap((life, index) =>
			[false, true].map((repeated) => ({
				waId: `49${repeated ? 16 : 15}${1_000_000 + nth * lives.length + index}`,
				life,
				repeated,
			})),
		);
	}

	/** Step after step, with so many minutes after each. */
	async live(between: readonly number[]): Promise<void> {
		const longest = Math.max(...this.lives.map(({ steps }) => steps.length));
		for (let step = 0; step < longest; step++) {
			await this.#tell(step);
			await this.#send();
			this.watched.clock.advance(minutes(between[step] ?? 0));
			await this.#send();
		}
		this.#contacts = this.#contactsByWaId();
	}

	/** The statuses of all that was sent, to one of each pair in order and to the other turned round and twice. */
	async tellStatuses(): Promise<void> {
		const { host, clock } = this.watched;
		const rows = this.#rowsByContact();
		const deliveries = this.#people.map(({ waId, life: { statuses }, repeated }) =>
			(rows.get(this.#contactOf(waId)) ?? []).flatMap(({ id }) =>
				(repeated ? [...statuses.toReversed(), ...statuses] : statuses).map((status) =>
					messageStatus(waId, `wamid.${id}`, status, clock.now(), id),
				),
			),
		);
		await Promise.all(deliveries.map((events) => host.accept(events)));
		await host.settled();
	}

	/** The first life of which the two who lived through it tell otherwise; `null` = all tell the same. */
	firstTornApart(withStatuses: boolean): Life | null {
		const facts = withStatuses ? null : this.#factsByContact();
		const rows = this.#rowsByContact();
		// Without ids.
		const story = (waId = ''): string => {
			const contactId = this.#contactOf(waId);
			const sent = rows.get(contactId) ?? [];
			return JSON.stringify([
				facts?.get(contactId) ?? [],
				sent.map(({ node, status, delivery }) => [node, status, delivery]),
			]);
		};
		return (
			this.lives.find((_life, index) => {
				const [plain, repeated] = this.#people.slice(index * 2);
				return story(plain?.waId) !== story(repeated?.waId);
			}) ?? null
		);
	}

	/** Whether the data file tells of the first customer what the host has told. */
	isOnRecord(): boolean {
		const contactId = this.#contactOf(this.#people[0]?.waId ?? '');
		const told = this.#factsByContact().get(contactId) ?? [];
		const { items } = this.watched.host.records.facts({ contactId, limit: 1000 });
		return (
			JSON.stringify(items.map(({ kind, node, reason }) => [kind, node, reason])) ===
			JSON.stringify(told)
		);
	}

	async #tell(step: number): Promise<void> {
		const events = this.#people.flatMap((person) => {
			const told = person.life.steps[step];
			return told === undefined || told.does === 'nothing'
				? []
				: [{ times: person.repeated ? told.copies : 1, event: this.#event(told, person, step) }];
		});
		const mostTimes = Math.max(0, ...events.map(({ times }) => times));
		for (let copy = 0; copy < mostTimes; copy++)
			await Promise.all(
				events
					.filter(({ times }) => copy < times)
					.map(({ event }) => {
						const key = copy === 0 ? event.key : this.keyOfCopy(event.key, copy);
						return this.watched.host.accept([{ ...event, key }]);
					}),
			);
	}

	#event(told: Exclude<Told, { does: 'nothing' }>, { waId }: Person, step: number): NewEvent {
		const now = this.watched.clock.now();
		if (told.does === 'say') return textMessage(waId, told.text, `wamid.in.${waId}.${step}`, now);
		const identity = { waId };
		return {
			key: `order:${waId}.${step}`,
			lane: { kind: 'identity', phoneNumberId, identity, profileName: null },
			body: { kind: 'external', name: 'order.placed', key: null, data: {} },
		};
	}

	async #send(): Promise<void> {
		const { host } = this.watched;
		for (;;) {
			await host.settled();
			const claims = await host.outbox.claim(500);
			if (claims.length === 0) return;
			await host.outbox.settle(
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

	/** `''` = nobody has heard of them. */
	#contactOf(waId: string): string {
		return this.#contacts.get(waId) ?? '';
	}

	/** What was sent to each of its people, the newest first. */
	#rowsByContact(): ReadonlyMap<string, readonly OutboxRow[]> {
		const { records } = this.watched.host;
		const people = new Set(this.#contacts.values());
		const byContact = new Map<string, OutboxRow[]>();
		let after: string | null = null;
		do {
			const page: Page<OutboxRow> = records.outbox({
				limit: 1000,
				...(after !== null && { after }),
			});
			for (const row of page.items.filter(({ contactId }) => people.has(contactId)))
				byContact.set(row.contactId, [...(byContact.get(row.contactId) ?? []), row]);
			after = page.next;
		} while (after !== null);
		return byContact;
	}

	#factsByContact(): ReadonlyMap<string, readonly unknown[]> {
		const byContact = new Map<string, unknown[]>();
		for (const told of this.watched.news.slice(this.#firstNews)) {
			if (told.kind === 'failed') continue;
			const facts = told.facts.map(({ kind, node, reason }) => [kind, node, reason]);
			byContact.set(told.contactId, [...(byContact.get(told.contactId) ?? []), ...facts]);
		}
		return byContact;
	}

	/** Of its people, who are the newest. */
	#contactsByWaId(): ReadonlyMap<string, string> {
		const { items } = this.watched.host.records.contacts({ limit: this.#people.length });
		return new Map(items.map(({ contact }) => [contact.identity.waId ?? '', contact.id]));
	}
}
