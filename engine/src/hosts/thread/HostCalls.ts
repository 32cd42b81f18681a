import type { MessagePort } from 'node:worker_threads';
import { HostUnavailable } from '../../host/HostUnavailable';
import type { Claim } from '../../host/outbox';
import { Batches } from './Batches';
import { errorOf } from './Failure';
import type { Call, FromHost, HostNews, ToHost, WorkPart } from './messages';
import type { TimeTold } from './ThreadClock';

interface Waiting {
	readonly resolve: (value: never) => void;
	readonly reject: (error: Error) => void;
}

/** This side of the channel to a host's thread: calls and their answers, and what is heard in between. */
export class HostCalls {
	/** Resolves when the host is open; rejects with the reason why it is not. */
	readonly opened: Promise<void>;
	readonly #batches: Batches<ToHost, FromHost>;
	/** By id; ids are given again, because a map that loses what it gains leaves its old tables to the garbage. */
	readonly #waiting: (Waiting | null)[] = [];
	readonly #free: number[] = [];
	readonly #listeners = {
		outbox: new Set<() => void>(),
		forwards: new Set<() => void>(),
		waits: new Set<() => void>(),
	};
	readonly #onClaims = new Set<(claims: readonly Claim[]) => void>();
	#gone: HostUnavailable | null = null;

	constructor(
		port: MessagePort,
		private readonly onNews: (news: HostNews) => void,
	) {
		this.opened = this.#answerTo(this.#place());
		// At the end of the turn: what comes over many connections at once is asked together.
		this.#batches = new Batches(port, (message) => this.#hear(message), setImmediate);
	}

	/** Calls a method there, and resolves or rejects as it does. */
	ask<T>(part: Call['part'], method: string, args: readonly unknown[]): Promise<T> {
		if (this.#gone !== null) return Promise.reject(this.#gone);
		const id = this.#place();
		this.#batches.send({ kind: 'call', id, part, method, args });
		return this.#answerTo<T>(id);
	}

	/** The clock has jumped. */
	time(time: TimeTold): void {
		this.#batches.send({ kind: 'time', time });
	}

	onClaims(listener: (claims: readonly Claim[]) => void): () => void {
		this.#onClaims.add(listener);
		return () => this.#onClaims.delete(listener);
	}

	onWork(part: WorkPart, listener: () => void): () => void {
		this.#listeners[part].add(listener);
		return () => this.#listeners[part].delete(listener);
	}

	/** The thread has ended: nothing is answered any more. */
	gone(reason: string): void {
		this.#gone = new HostUnavailable(reason);
		for (const waiting of this.#waiting.splice(0)) waiting?.reject(this.#gone);
	}

	#place(): number {
		return this.#free.pop() ?? this.#waiting.push(null) - 1;
	}

	#answerTo<T>(id: number): Promise<T> {
		return new Promise<T>((resolve, reject) => (this.#waiting[id] = { resolve, reject }));
	}

	#hear(message: FromHost): void {
		switch (message.kind) {
			case 'answer':
				this.#take(message.id)?.resolve(message.value as never);
				return;
			case 'failure':
				this.#take(message.id)?.reject(errorOf(message.failure));
				return;
			case 'claims':
				for (const listener of this.#onClaims) listener(message.claims);
				return;
			case 'work':
				for (const listener of this.#listeners[message.part]) listener();
				return;
			default:
				this.onNews(message);
		}
	}

	#take(id: number): Waiting | null {
		const waiting = this.#waiting[id] ?? null;
		this.#waiting[id] = null;
		this.#free.push(id);
		return waiting;
	}
}
