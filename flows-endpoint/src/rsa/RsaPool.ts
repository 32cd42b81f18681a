import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { TooBusy } from '../protocol/createReceiver';
import type { FlowKey } from '../protocol/flowKey';
import { aesKeyBytes, oaep } from '../protocol/oaep';
import type { WorkerAnswer, WorkerKeys, WorkerMessage, WorkerSetup } from './rsaWorker.mjs';

export interface RsaPoolOptions {
	readonly keys: readonly FlowKey[];
	/** One per core unless told. */
	readonly threads?: number;
	/** How many may wait. 512 is about a tenth of a second's work for two cores. */
	readonly queueLimit?: number;
}

interface Job {
	readonly keyIds: readonly string[];
	readonly wrappedKey: Uint8Array;
	readonly resolve: (aesKey: Uint8Array | undefined) => void;
	readonly reject: (cause: Error) => void;
}

interface Thread {
	readonly worker: Worker;
	jobs: readonly Job[];
	hasAnswered: boolean;
}

/** A message between threads costs as much as a tenth of a decryption, so a rush travels in groups. */
const mostPerMessage = 8;

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

	/** Tries the keys in order; undefined when none opens it. */
	unwrap(keyIds: readonly string[], wrappedKey: Uint8Array): Promise<Uint8Array | undefined> {
		if (this.#closed || this.#queue.length >= this.#queueLimit)
			return Promise.reject(new TooBusy('The RSA queue is full or closed.'));
		return new Promise((resolve, reject) => {
			this.#queue.push({ keyIds, wrappedKey, resolve, reject });
			this.#dispatch();
		});
	}

	/** Puts these keys in place of the former; jobs given from now on see them. */
	setKeys(keys: readonly FlowKey[]): void {
		this.#keys = exportKeys(keys);
		for (const { worker } of this.#threads) post(worker, { kind: 'keys', keys: this.#keys });
	}

	/** Ends the threads; what still waits is refused. */
	async close(): Promise<void> {
		this.#closed = true;
		const waiting = [...this.#queue.splice(0), ...this.#threads.flatMap(({ jobs }) => jobs)];
		for (const { reject } of waiting) reject(new TooBusy('The RSA pool has closed.'));
		await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
	}

	#dispatch(): void {
		for (const thread of this.#threads) {
			if (this.#queue.length === 0) return;
			if (thread.jobs.length > 0) continue;
			const share = Math.ceil(this.#queue.length / this.#threads.length);
			thread.jobs = this.#queue.splice(0, Math.min(share, mostPerMessage));
			const jobs = thread.jobs.map(({ keyIds, wrappedKey }) => [keyIds, wrappedKey] as const);
			post(thread.worker, { kind: 'jobs', jobs });
		}
	}

	#start(): Thread {
		const setup: WorkerSetup = { keys: this.#keys, options: oaep, keyBytes: aesKeyBytes };
		const worker = new Worker(workerFile, { workerData: setup, execArgv: [] });
		const thread: Thread = { worker, jobs: [], hasAnswered: false };
		worker.on('message', (answers: WorkerAnswer) => {
			const { jobs } = thread;
			thread.jobs = [];
			thread.hasAnswered = true;
			this.#dispatch();
			jobs.forEach(({ resolve }, index) => resolve(answers[index] ?? undefined));
		});
		// A thread never throws on input; should one die all the same, its jobs fail and another takes over.
		// One that dies before its first answer cannot run here at all, and neither would the next.
		worker.on('error', (cause) => this.#replace(thread, cause));
		return thread;
	}

	#replace(thread: Thread, cause: unknown): void {
		const error = new Error('An RSA thread died.', { cause });
		for (const { reject } of thread.jobs) reject(error);
		if (!thread.hasAnswered) void this.close();
		if (this.#closed) return;
		this.#threads[this.#threads.indexOf(thread)] = this.#start();
		this.#dispatch();
	}
}

const post = (worker: Worker, message: WorkerMessage): void => worker.postMessage(message, []);

const exportKeys = (keys: readonly FlowKey[]): WorkerKeys =>
	Object.fromEntries(
		keys.map(({ id, privateKey }) => [
			id,
			new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
		]),
	);
