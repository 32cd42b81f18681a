import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { TooBusy } from '../../../cloud-api/flowProtocol/createReceiver';
import type { FlowKey } from '../../../cloud-api/flowProtocol/flowKey';
import { aesKeyBytes, oaep, wrappedKeyBytes } from '../../../cloud-api/flowProtocol/oaep';
import { createRsaRing, firstJob, outcome, type RingSizes, type RsaRing } from './RsaRing';
import type { WorkerKeys, WorkerSetup } from './rsaWorker.mjs';

/** Active keys by phone number id, in the order to try them. */
export type ActiveKeys = ReadonlyMap<string, readonly FlowKey[]>;

export interface RsaPoolOptions {
	readonly keys: ActiveKeys;
	/** One per core unless told. */
	readonly threads?: number;
	/** How many may wait. 512 is about a tenth of a second's work for two cores. */
	readonly queueLimit?: number;
}

interface Job {
	readonly resolve: (aesKey: Uint8Array | undefined) => void;
	readonly reject: (cause: Error) => void;
}

interface Thread {
	readonly id: number;
	readonly worker: Worker;
	runs: boolean;
}

/** Compiled it is `.mjs`; run from source, as tests do, Node strips the types itself. */
const workerFile = path.join(
	__dirname,
	path.extname(__filename) === '.ts' ? 'rsaWorker.mts' : 'rsaWorker.mjs',
);

/** RSA off the event loop, on every core, with a queue that ends: beyond it `unwrap` throws `TooBusy`. */
export class RsaPool {
	readonly #ring: RsaRing;
	readonly #sizes: RingSizes;
	/** By place in the ring. */
	readonly #jobs: (Job | undefined)[];
	readonly #mostJobs: number;
	readonly #threads: Thread[];
	/** What the ring calls each number. */
	readonly #owners = new Map<string, number>();
	#keys: WorkerKeys;
	/** How many jobs are not settled. */
	#open = 0;
	/** The oldest job that may not be settled. */
	#oldest = firstJob;
	#started = 0;
	#closed = false;

	constructor({ keys, threads = availableParallelism(), queueLimit = 512 }: RsaPoolOptions) {
		this.#keys = this.#export(keys);
		this.#mostJobs = queueLimit + threads;
		// Twice as many places as jobs, so that one that takes long does not stop those behind it.
		const room = 2 ** Math.ceil(Math.log2(2 * this.#mostJobs));
		this.#sizes = { room, wrappedBytes: wrappedKeyBytes, keyBytes: aesKeyBytes };
		this.#ring = createRsaRing(this.#sizes);
		this.#jobs = Array.from({ length: room });
		this.#threads = Array.from({ length: threads }, () => this.#start());
	}

	/** Tries the number's keys in order; undefined when none opens it. */
	unwrap(number: string, wrappedKey: Uint8Array): Promise<Uint8Array | undefined> {
		const { given, owners, takers, outcomes, wrapped } = this.#ring;
		const job = Atomics.load(given, 0);
		const place = this.#placeOf(job);
		if (this.#closed || this.#open >= this.#mostJobs || this.#jobs[place] !== undefined)
			return Promise.reject(new TooBusy('The RSA queue is full or closed.'));
		return new Promise((resolve, reject) => {
			this.#jobs[place] = { resolve, reject };
			this.#open++;
			owners[place] = this.#owners.get(number) ?? -1;
			takers[place] = 0;
			outcomes[place] = outcome.none;
			wrapped.set(wrappedKey, place * wrappedKeyBytes);
			Atomics.store(given, 0, (job + 1) | 0);
			Atomics.notify(given, 0, 1);
		});
	}

	/** Puts these keys in place of the former; jobs given from now on see them. */
	setKeys(keys: ActiveKeys): void {
		this.#keys = this.#export(keys);
		for (const { worker } of this.#threads) worker.postMessage(this.#keys, []);
		Atomics.add(this.#ring.keyChanges, 0, 1);
	}

	/** Ends the threads; what still waits is refused. */
	async close(): Promise<void> {
		this.#closed = true;
		for (const place of this.#jobs.keys())
			this.#settle(place)?.reject(new TooBusy('The RSA pool has closed.'));
		await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
	}

	#placeOf(job: number): number {
		return job & (this.#sizes.room - 1);
	}

	/** The job of a place, which is free from now on. */
	#settle(place: number): Job | undefined {
		const job = this.#jobs[place];
		if (job === undefined) return undefined;
		this.#jobs[place] = undefined;
		this.#open--;
		return job;
	}

	/** Hands out what the threads have done. Jobs end nearly in the order they began, so few are looked at in vain. */
	#collect(): void {
		const { told, taken, outcomes, opened } = this.#ring;
		// Before looking: who ends a job after the look tells again.
		Atomics.store(told, 0, 0);
		const next = Atomics.load(taken, 0);
		for (let job = this.#oldest; job !== next; job = (job + 1) | 0) {
			const place = this.#placeOf(job);
			const end = Atomics.load(outcomes, place);
			if (end === outcome.none) continue;
			const start = place * aesKeyBytes;
			const aesKey = end === outcome.opened ? opened.slice(start, start + aesKeyBytes) : undefined;
			this.#settle(place)?.resolve(aesKey);
		}
		while (this.#oldest !== next && this.#jobs[this.#placeOf(this.#oldest)] === undefined)
			this.#oldest = (this.#oldest + 1) | 0;
	}

	#start(): Thread {
		const id = ++this.#started;
		const setup: WorkerSetup = {
			id,
			ring: this.#ring,
			sizes: this.#sizes,
			outcome,
			keys: this.#keys,
			options: oaep,
		};
		const worker = new Worker(workerFile, { workerData: setup, execArgv: [] });
		const thread: Thread = { id, worker, runs: false };
		worker.on('message', () => {
			thread.runs = true;
			this.#collect();
		});
		// A thread never throws on input; should one die all the same, its jobs fail and another takes over.
		// One that dies before it runs cannot run here at all, and neither would the next.
		worker.on('error', (cause) => this.#replace(thread, cause));
		return thread;
	}

	#replace({ id, runs }: Thread, cause: unknown): void {
		this.#collect();
		for (const [place, taker] of this.#ring.takers.entries())
			if (taker === id) this.#settle(place)?.reject(new Error('An RSA thread died.', { cause }));
		if (!runs) void this.close();
		if (this.#closed) return;
		const index = this.#threads.findIndex((thread) => thread.id === id);
		this.#threads[index] = this.#start();
	}

	#export(numbers: ActiveKeys): WorkerKeys {
		for (const number of numbers.keys())
			if (!this.#owners.has(number)) this.#owners.set(number, this.#owners.size);
		return [...this.#owners.keys()].map((number) =>
			(numbers.get(number) ?? []).map(
				({ privateKey }) => new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
			),
		);
	}
}
