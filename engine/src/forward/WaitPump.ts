import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import type { Clock } from '../host/clock';
import type { OutsideWaits, WaitAnswer } from '../host/forwards';
import type { Host } from '../host/host';
import { Wakeup } from '../host/Wakeup';
import { backoff } from './backoff';
import { place } from '../secrets/place';
import type { Deliver, DeliveryOutcome } from './deliver';

/** Answers under way at once. */
const concurrency = 8;
/** Answers looked at in one go; the rest follows. */
const batch = 200;
/** An execution that has just gone to sleep may not be stored yet, and n8n then answers as if there were none. */
const fallingAsleepMs = 60_000;
/** How n8n says that nobody waits there: no such execution, one that is over or running, one that was deleted. */
const nobodyWaits: ReadonlySet<number> = new Set([404, 409, 410]);

export interface WaitPumpOptions {
	readonly waits: OutsideWaits;
	readonly host: Pick<Host, 'accept'>;
	readonly deliver: Deliver;
	readonly clock: Clock;
	readonly random: () => number;
	readonly openSecret: (sealed: string, place: string) => string | null;
	readonly onProblem: (error: unknown) => void;
}

interface Trial {
	readonly tries: number;
	readonly notBefore: number;
}

/**
 * Brings answers to executions of n8n that wait for them. Each is delivered once; a reply that finds nobody waiting
 * comes back into its lane and is routed as if nobody had waited.
 */
export class WaitPump {
	readonly #trials = new Map<string, Trial>();
	readonly #busy = new Set<string>();
	readonly #inFlight = new Set<Promise<void>>();
	readonly #abort = new AbortController();
	readonly #wakeup: Wakeup;

	constructor(private readonly options: WaitPumpOptions) {
		this.#wakeup = new Wakeup(options.clock, () => this.wake());
	}

	wake(): void {
		if (this.#abort.signal.aborted) return;
		try {
			this.#start();
		} catch (error) {
			this.options.onProblem(error);
		}
	}

	/** Resolves when nothing is under way and nothing more is due at this instant; true = something was. */
	async settled(): Promise<boolean> {
		let worked = false;
		for (;;) {
			this.wake();
			if (this.#inFlight.size === 0) return worked;
			worked = true;
			await Promise.all(this.#inFlight);
		}
	}

	async stop(): Promise<void> {
		this.#abort.abort();
		this.#wakeup.close();
		await Promise.all(this.#inFlight);
	}

	#start(): void {
		const now = this.options.clock.now();
		let next: number | null = null;
		for (const answer of this.options.waits.answered(batch)) {
			if (this.#busy.has(answer.id)) continue;
			const { notBefore = 0 } = this.#trials.get(answer.id) ?? {};
			if (notBefore > now) next = Math.min(next ?? notBefore, notBefore);
			else if (this.#inFlight.size < concurrency) this.#send(answer);
		}
		this.#wakeup.at(next);
	}

	#send(answer: WaitAnswer): void {
		this.#busy.add(answer.id);
		const sending = this.#attempt(answer)
			.then((outcome) => this.#finish(answer, outcome))
			.catch((error: unknown) => {
				this.#later(answer);
				this.options.onProblem(error);
			})
			.finally(() => {
				this.#busy.delete(answer.id);
				this.#inFlight.delete(sending);
				this.wake();
			});
		this.#inFlight.add(sending);
	}

	#attempt({ id, url, sealedSecret, kind, answer, entry }: WaitAnswer): Promise<DeliveryOutcome> {
		const { openSecret } = this.options;
		// Waits of before their URLs were sealed have them in clear.
		const to = /^https?:/.test(url) ? url : openSecret(url, place.waitUrl(id));
		const secret = sealedSecret === null ? null : openSecret(sealedSecret, place.waitSecret(id));
		if (to === null || (sealedSecret !== null && secret === null)) {
			const reason = 'its address or secret was sealed under another key';
			return Promise.resolve({ kind: 'failed', status: null, reason });
		}
		const delivery = {
			url: to,
			secret,
			id: `wait.${id}`,
			body: bodyOf(id, kind, answer, entry.body),
		};
		return this.options.deliver(delivery, this.#abort.signal);
	}

	async #finish(answer: WaitAnswer, outcome: DeliveryOutcome): Promise<void> {
		const { waits, clock } = this.options;
		if (outcome.kind === 'delivered' && !saysNo(outcome.answer)) {
			this.#trials.delete(answer.id);
			await waits.settle(answer.id, 'delivered', null);
			return;
		}
		if (outcome.kind === 'failed' && this.#abort.signal.aborted) return;
		const now = clock.now();
		const gone =
			outcome.kind !== 'failed' ||
			(outcome.status !== null &&
				nobodyWaits.has(outcome.status) &&
				now >= answer.openedAt + fallingAsleepMs);
		// Past its end the execution has gone on by itself; it cannot be told any more.
		if (!gone && now < answer.until + fallingAsleepMs) this.#later(answer);
		else await this.#giveBack(answer, outcome);
	}

	#later({ id }: WaitAnswer): void {
		const tries = (this.#trials.get(id)?.tries ?? 0) + 1;
		const notBefore = this.options.clock.now() + backoff(tries, this.options.random());
		this.#trials.set(id, { tries, notBefore });
	}

	async #giveBack({ id, entry }: WaitAnswer, outcome: DeliveryOutcome): Promise<void> {
		const { waits, host } = this.options;
		this.#trials.delete(id);
		const reason = outcome.kind === 'failed' ? outcome.reason : 'it was not taken';
		if (entry.body.kind !== 'message' || entry.contactId === null) {
			await waits.settle(id, 'failed', reason);
			return;
		}
		const { message } = entry.body;
		const lane = { kind: 'contact', contactId: entry.contactId } as const;
		const body = { kind: 'message', message, returned: true } as const;
		await host.accept([{ key: `returned:${id}`, lane, body }]);
		await waits.settle(id, 'returned', reason);
	}
}

/** What the waiting side gets: `{wait, kind, …answer}` with the message or event that gave it. */
function bodyOf(
	id: string,
	kind: string,
	answer: JsonValue,
	body: WaitAnswer['entry']['body'],
): JsonObject {
	const what = isJsonObject(answer) ? answer : {};
	if (body.kind === 'message') {
		return {
			wait: id,
			kind,
			...what,
			message: JSON.parse(JSON.stringify(body.message)) as JsonValue,
		};
	}
	if (body.kind === 'external') {
		return { wait: id, kind, ...what, event: body.name, key: body.key, data: body.data };
	}
	return { wait: id, kind, ...what };
}

function saysNo(answer: string): boolean {
	try {
		const said: unknown = JSON.parse(answer);
		return isJsonObject(said) && said['taken'] === false;
	} catch {
		return false;
	}
}
