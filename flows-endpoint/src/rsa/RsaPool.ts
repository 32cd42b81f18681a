import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { TooBusy } from '../../../cloud-api/flowProtocol/createReceiver';
import type { FlowKey } from '../../../cloud-api/flowProtocol/flowKey';
import { aesKeyBytes, oaep, wrappedKeyBytes } from '../../../cloud-api/flowProtocol/oaep';
import type { WorkerKeys, WorkerMessage, WorkerSetup } from './rsaWorker.mjs';

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
	readonly number: string;
	readonly wrappedKey: Uint8Array;
	readonly resolve: (aesKey: Uint8Array | undefined) => void;
	readonly reject: (cause: Error) => void;
}

interface Thread {
	readonly worker: Worker;
	/** What it was given and has not answered, a message each. */
	readonly batches: (readonly Job[])[];
	hasAnswered: boolean;
}

/** A message between threads costs as much as a tenth of a decryption, so a rush travels in groups. */
const mostPerMessage = 16;
/** One message at work and one that waits with the thread, so that it never waits for the event loop. */
const mostMessages = 2;

/** Compiled it is `.mjs`; run from source, as tests do, Node strips the types itself. */
const workerFile = path.join(
	__dirname,
	path.extname(__filename) === '.ts' ? 'rsaWorker.mts' : 'rsaWorker.mjs',
);

/** RSA off the event loop, on every core, with a queue that ends: beyond it `unwrap` throws `TooBusy`. */
export class RsaPool {
	readonly #queue: Job[] = [];
	readonly #threads: Thread[];
	readonly #queueLimit: number;
	#keys: WorkerKeys;
	#closed = false;

	constructor({ keys, threads = availableParallelism(), queueLimit = 512 }: RsaPoolOptions) {
		this.#keys = exportKeys(keys);
		this.#queueLimit = queueLimit;
		this.#threads = Array.from({ length: threads }, () => this.#start());
	}

	/** Tries the number's keys in order; undefined when none opens it. */
	unwrap(number: string, wrappedKey: Uint8Array): Promise<Uint8Array | undefined> {
		if (this.#closed || this.#queue.length >= this.#queueLimit)
			return Promise.reject(new TooBusy('The RSA queue is full or closed.'));
		return new Promise((resolve, reject) => {
			this.#queue.push({ number, wrappedKey, resolve, reject });
			this.#dispatch(1);
			// What an idle thread need not begin waits for all that came in with it: shared out evenly, in few messages.
			if (this.#queue.length === 1) setImmediate(() => this.#dispatch(mostMessages));
		});
	}

	/** Puts these keys in place of the former; jobs given from now on see them. */
	setKeys(keys: ActiveKeys): void {
		this.#keys = exportKeys(keys);
		for (const { worker } of this.#threads)
			worker.postMessage({ kind: 'keys', keys: this.#keys } satisfies WorkerMessage, []);
	}

	/** Ends the threads; what still waits is refused. */
	async close(): Promise<void> {
		this.#closed = true;
		const given = this.#threads.flatMap(({ batches }) => batches.flat());
		for (const { reject } of [...this.#queue.splice(0), ...given])
			reject(new TooBusy('The RSA pool has closed.'));
		await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
	}

	/** Gives each thread up to so many messages: the idle ones first, then those with one. */
	#dispatch(most: number): void {
		for (let load = 0; load < most; load++)
			for (const thread of this.#threads) {
				if (this.#queue.length === 0) return;
				if (thread.batches.length === load) this.#give(thread);
			}
	}

	#give({ worker, batches }: Thread): void {
		const share = Math.ceil(this.#queue.length / this.#threads.length);
		const batch = this.#queue.splice(0, Math.min(share, mostPerMessage));
		batches.push(batch);
		const wrapped = new Uint8Array(batch.length * wrappedKeyBytes);
		batch.forEach(({ wrappedKey }, index) => wrapped.set(wrappedKey, index * wrappedKeyBytes));
		const numbers = batch.map(({ number }) => number);
		const message: WorkerMessage = { kind: 'jobs', numbers, wrapped };
		worker.postMessage(message, [wrapped.buffer]);
	}

	#start(): Thread {
		const setup: WorkerSetup = {
			keys: this.#keys,
			options: oaep,
			keyBytes: aesKeyBytes,
			wrappedBytes: wrappedKeyBytes,
		};
		const worker = new Worker(workerFile, { workerData: setup, execArgv: [] });
		const thread: Thread = { worker, batches: [], hasAnswered: false };
		worker.on('message', (opened: Uint8Array) => {
			const batch = thread.batches.shift() ?? [];
			thread.hasAnswered = true;
			this.#dispatch(mostMessages);
			for (const [index, { resolve }] of batch.entries()) {
				const start = index * (1 + aesKeyBytes);
				const key = opened.subarray(start + 1, start + 1 + aesKeyBytes);
				resolve(opened[start] === 1 ? key : undefined);
			}
		});
		// A thread never throws on input; should one die all the same, its jobs fail and another takes over.
		// One that dies before its first answer cannot run here at all, and neither would the next.
		worker.on('error', (cause) => this.#replace(thread, cause));
		return thread;
	}

	#replace(thread: Thread, cause: unknown): void {
		const error = new Error('An RSA thread died.', { cause });
		for (const { reject } of thread.batches.flat()) reject(error);
		if (!thread.hasAnswered) void this.close();
		if (this.#closed) return;
		this.#threads[this.#threads.indexOf(thread)] = this.#start();
		this.#dispatch(mostMessages);
	}
}

const exportKeys = (numbers: ActiveKeys): WorkerKeys =>
	Object.fromEntries(
		[...numbers].map(([number, keys]) => [
			number,
			keys.map(
				({ privateKey }) => new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
			),
		]),
	);
