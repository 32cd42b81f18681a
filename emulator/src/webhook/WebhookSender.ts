import type { Callback } from './Callback';
import type { Delivery } from './Delivery';
import { encodeLikeMeta } from './encodeLikeMeta';
import { destinationOf, newSubscriptions, type Destination } from './Subscriptions';
import { WebhookLine, type Parcel, type WebhookLineParts } from './WebhookLine';

const remembered = 2000;

/** Sends each webhook to whoever is to have it: an override of the number, one of the account, the app. */
export class WebhookSender {
	/** Set by Graph calls, read at every webhook. */
	readonly subscriptions = newSubscriptions();
	readonly #parts: WebhookLineParts;
	readonly #lines: Readonly<Record<Destination, WebhookLine>>;
	readonly #log: Parcel[] = [];
	#count = 0;

	constructor(parts: WebhookLineParts) {
		this.#parts = parts;
		this.#lines = {
			number: new WebhookLine(parts),
			account: new WebhookLine(parts),
			app: new WebhookLine(parts),
			own: new WebhookLine(parts),
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

	enqueue(about: string, payload: unknown): void {
		const destination = destinationOf(fieldOf(payload), this.subscriptions);
		const line = destination === undefined ? undefined : this.#lines[destination];
		const heard = line?.callback !== undefined;
		const parcel: Parcel = {
			body: encodeLikeMeta(payload),
			delivery: {
				id: ++this.#count,
				about,
				state: heard ? 'waiting' : 'unsubscribed',
				createdAt: this.#parts.clock.now(),
				attempts: [],
			},
		};
		this.#remember(parcel);
		if (heard) line?.add(parcel);
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
