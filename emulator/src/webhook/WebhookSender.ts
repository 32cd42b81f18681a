import type { JsonObject } from '../../../cloud-api/json';
import type { Random } from '../world/createRandom';
import type { Callback } from './Callback';
import type { Delivery } from './Delivery';
import { encodeLikeMeta } from './encodeLikeMeta';
import { Gathering, type Update } from './Gathering';
import { aboutAll, mergeUpdates } from './mergeUpdates';
import { destinationOf, newSubscriptions, type Destination } from './Subscriptions';
import { WebhookLine, type Parcel, type WebhookLineParts } from './WebhookLine';
import type { WebhookManner } from './WebhookManner';

const remembered = 2000;

export interface WebhookSenderParts extends Omit<WebhookLineParts, 'concurrency'> {
	/** Decides what comes together, in which order, and what twice. */
	readonly random: Random;
	readonly manner: WebhookManner;
}

/** Sends each webhook to whoever is to have it: an override of the number, one of the account, the app. */
export class WebhookSender {
	/** Set by Graph calls, read at every webhook. */
	readonly subscriptions = newSubscriptions();
	/** How webhooks are handed over from now on. */
	manner: WebhookManner;
	readonly #parts: WebhookSenderParts;
	readonly #lines: Readonly<Record<Destination, WebhookLine>>;
	readonly #gatherings: Readonly<Record<Destination, Gathering>>;
	readonly #log: Parcel[] = [];
	#count = 0;

	constructor(parts: WebhookSenderParts) {
		this.#parts = parts;
		this.manner = parts.manner;
		const line = () => new WebhookLine({ ...parts, concurrency: () => this.manner.concurrency });
		this.#lines = { number: line(), account: line(), app: line(), own: line() };
		const gathering = (destination: Destination) =>
			new Gathering({
				clock: parts.clock,
				random: parts.random,
				manner: () => this.manner,
				send: (updates) => this.#post(updates, destination),
			});
		this.#gatherings = {
			number: gathering('number'),
			account: gathering('account'),
			app: gathering('app'),
			own: gathering('own'),
		};
	}

	/** The callback in the emulator's options. */
	get callback(): Callback | undefined {
		return this.#lines.own.callback;
	}

	get verified(): boolean {
		return this.#lines.own.verified;
	}

	deliveries(): readonly Delivery[] {
		return this.#log.map((parcel) => parcel.delivery);
	}

	/** The last ones with their bytes, oldest first. */
	parcels(): readonly Parcel[] {
		return [...this.#log];
	}

	/** Sets the emulator's own callback without asking it; the handshake then precedes the first delivery. */
	point(callback: Callback | undefined): void {
		this.#lines.own.point(callback);
	}

	/** Sets the emulator's own callback and shakes hands; what waits is then tried at once. Rejects when it does not answer right. */
	async subscribe(callback: Callback): Promise<void> {
		await this.#lines.own.subscribe(callback);
	}

	/** Directs a destination set by a Graph call to a receiver that passes the handshake; else says why it did not. */
	async direct(
		destination: Exclude<Destination, 'own'>,
		callback: Callback,
	): Promise<string | undefined> {
		return await this.#lines[destination].ask(callback);
	}

	/** Takes the receiver of a destination away; what still waits for it is kept. */
	undirect(destination: Exclude<Destination, 'own'>): void {
		this.#lines[destination].point(undefined);
	}

	/**
	 * Tells whoever is to hear of it, in the manner set. The payload is a whole webhook with one change; one that is
	 * urgent goes out by itself, without waiting for others to go with it.
	 */
	enqueue(about: string, payload: JsonObject, urgent = false): void {
		const update = { about, payload };
		const destination = destinationOf(fieldOf(payload), this.subscriptions);
		if (destination === undefined || this.#lines[destination].callback === undefined) {
			this.#remember(this.#parcel([update], 'unsubscribed'));
		} else if (urgent) this.#post([update], destination);
		else this.#gatherings[destination].add(update);
	}

	#post(updates: readonly Update[], destination: Destination): void {
		const parcel = this.#parcel(updates, 'waiting');
		this.#remember(parcel);
		this.#lines[destination].add(parcel);
	}

	#parcel(updates: readonly Update[], state: 'waiting' | 'unsubscribed'): Parcel {
		return {
			body: encodeLikeMeta(mergeUpdates(updates, this.#parts.random)),
			delivery: {
				id: ++this.#count,
				about: aboutAll(updates),
				updates: updates.length,
				state,
				createdAt: this.#parts.clock.now(),
				attempts: [],
			},
		};
	}

	close(): void {
		for (const line of Object.values(this.#lines)) line.close();
	}

	#remember(parcel: Parcel): void {
		this.#log.push(parcel);
		if (this.#log.length > remembered) this.#log.shift();
		this.#parts.onDelivery(parcel.delivery);
	}
}

/** The field a webhook is about, from its envelope. */
function fieldOf(payload: unknown): string {
	const [entry] = listIn(payload, 'entry');
	const [change] = listIn(entry, 'changes');
	return String(memberOf(change, 'field') ?? '');
}

const listIn = (value: unknown, name: string): readonly unknown[] => {
	const list = memberOf(value, name);
	return Array.isArray(list) ? list : [];
};

const memberOf = (value: unknown, name: string): unknown =>
	new Map<string, unknown>(Object.entries(value ?? {})).get(name);
