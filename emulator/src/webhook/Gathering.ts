import type { JsonObject } from '../../../cloud-api/json';
import type { Scheduler } from '../clock/EmulatorClock';
import type { Random } from '../world/createRandom';
import { encodeLikeMeta } from './encodeLikeMeta';
import type { WebhookManner } from './WebhookManner';

/** One thing to tell: a whole webhook with a single change. */
export interface Update {
	readonly about: string;
	readonly payload: JsonObject;
}

export interface GatheringParts {
	readonly clock: Scheduler;
	readonly random: Random;
	readonly manner: () => WebhookManner;
	/** Takes what goes into one POST. */
	readonly send: (updates: readonly Update[]) => void;
}

/** Meta's bound on a body: https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components */
const mostBytes = 3 * 1024 * 1024;

/** On a running clock updates are gathered for less than this; on a standing one, for its instant. */
const gathersForMs = 400;

const second = 1000;
const minute = 60 * second;
const repeatsAfter = [0, 2 * second, minute, 20 * minute];

/** Gathers the updates for one receiver and makes POSTs of them, in the manner asked for. */
export class Gathering {
	readonly #parts: GatheringParts;
	#gathered: Update[] = [];

	constructor(parts: GatheringParts) {
		this.#parts = parts;
	}

	add(update: Update): void {
		const { batch, reorder, repeat } = this.#parts.manner();
		if (batch === 1 && !reorder && repeat === 0) return this.#parts.send([update]);
		this.#gather(update);
		this.#maybeRepeat(update);
	}

	#gather(update: Update): void {
		const { clock, random } = this.#parts;
		this.#gathered.push(update);
		if (this.#gathered.length === 1) {
			const wait = clock.running ? Math.floor(random() * gathersForMs) : 0;
			clock.at(clock.now() + wait, () => this.#flush());
		}
	}

	#maybeRepeat(update: Update): void {
		const { clock, random, manner } = this.#parts;
		if (random() >= manner().repeat) return;
		const wait = repeatsAfter[Math.floor(random() * repeatsAfter.length)] ?? 0;
		clock.at(clock.now() + wait, () => this.#gather(update));
	}

	#flush(): void {
		const { random, manner, send } = this.#parts;
		const { batch, reorder } = manner();
		const updates = reorder ? shuffled(this.#gathered, random) : this.#gathered;
		this.#gathered = [];
		for (let from = 0; from < updates.length;) {
			const most = Math.min(batch, updates.length - from);
			const wished = updates.slice(from, from + 1 + Math.floor(random() * most));
			const taken = wished.slice(0, fitting(wished));
			send(taken);
			from += taken.length;
		}
	}
}

/** How many of them fit into one body, at least one. */
function fitting(updates: readonly Update[]): number {
	let bytes = 0;
	const tooMany = updates.findIndex(({ payload }) => {
		bytes += encodeLikeMeta(payload).length;
		return bytes > mostBytes;
	});
	return tooMany === -1 ? updates.length : Math.max(1, tooMany);
}

/** Fisher and Yates: every order is as likely as any other. */
function shuffled<T>(list: readonly T[], random: Random): T[] {
	const result = [...list];
	for (let last = result.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		const moved = result[last] as T;
		result[last] = result[other] as T;
		result[other] = moved;
	}
	return result;
}
