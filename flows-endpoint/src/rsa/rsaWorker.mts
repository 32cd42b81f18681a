/**
 * One thread of the RSA pool. It imports nothing of ours, so that it runs as it is written, compiled or not; what it
 * must know about the protocol comes with `workerData`.
 */
import { createPrivateKey, privateDecrypt, type KeyObject } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

/** Private keys by id, PKCS#8 DER: each thread imports its own, threads that share one take turns at it. */
export type WorkerKeys = Readonly<Record<string, Uint8Array>>;

export type WorkerMessage =
	| { readonly kind: 'keys'; readonly keys: WorkerKeys }
	/** Each job: the keys to try, in order, and what they should open. */
	| { readonly kind: 'jobs'; readonly jobs: readonly (readonly [readonly string[], Uint8Array])[] };

/** One answer per job, in order. */
export type WorkerAnswer = readonly (Uint8Array | null)[];

export interface WorkerSetup {
	readonly keys: WorkerKeys;
	readonly options: { readonly padding: number; readonly oaepHash: string };
	readonly keyBytes: number;
}

const { keys: first, options, keyBytes } = workerData as WorkerSetup;
let keys = importKeys(first);

parentPort?.on('message', (message: WorkerMessage) => {
	if (message.kind === 'keys') keys = importKeys(message.keys);
	else
		parentPort?.postMessage(
			message.jobs.map(([ids, wrapped]) => unwrap(ids, wrapped)),
			[],
		);
});

function importKeys(ders: WorkerKeys): Map<string, KeyObject> {
	return new Map(
		Object.entries(ders).map(([id, der]) => [
			id,
			createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' }),
		]),
	);
}

function unwrap(ids: readonly string[], wrapped: Uint8Array): Uint8Array | null {
	for (const id of ids) {
		const key = keys.get(id);
		const opened = key && tryKey(key, wrapped);
		if (opened?.length === keyBytes) return opened;
	}
	return null;
}

function tryKey(key: KeyObject, wrapped: Uint8Array): Uint8Array | undefined {
	try {
		// A copy of its own: a small Buffer is a view of a shared pool, and the message would carry all of that.
		return new Uint8Array(privateDecrypt({ key, ...options }, wrapped));
	} catch {
		return undefined;
	}
}
