/**
 * One thread of the RSA pool. It imports nothing of ours, so that it runs as it is written, compiled or not; what it
 * must know about the protocol comes with `workerData`.
 */
import { createPrivateKey, privateDecrypt, type RsaPrivateKey } from 'node:crypto';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { outcome, RingSizes, RsaRing } from './RsaRing.js';

/** The PKCS#8 DER of each owner's keys, in the order to try them. Each thread imports its own copies. */
export type WorkerKeys = readonly (readonly Uint8Array[])[];

export interface WorkerSetup {
	/** What the thread is called in the ring. */
	readonly id: number;
	readonly ring: RsaRing;
	readonly sizes: RingSizes;
	readonly outcome: typeof outcome;
	readonly keys: WorkerKeys;
	readonly options: { readonly padding: number; readonly oaepHash: string };
}

/** The main thread is told once of so many results, or when nothing more waits: to wake it costs a tenth of a decryption. */
const mostUntold = 16;

// `privateDecrypt` makes and drops errors of its own to find out what kind of key it was given. With a stack in each
// they cost 3 % of a decryption, and nobody sees them.
Error.stackTraceLimit = 0;

const { id, ring, sizes, outcome: ends, keys: first, options } = workerData as WorkerSetup;
const { room, wrappedBytes, keyBytes } = sizes;
let keys = importKeys(first);
let keyChanges = 0;
let untold = 0;

// Whoever started the thread learns that it runs.
parentPort?.postMessage(null, []);
for (;;) {
	const job = take();
	if (job === undefined) rest();
	else {
		perform(job & (room - 1));
		if (++untold >= mostUntold) tell();
	}
}

/** The next job, which is this thread's from now on; undefined when there is none. */
function take(): number | undefined {
	for (;;) {
		const next = Atomics.load(ring.taken, 0);
		if (next === Atomics.load(ring.given, 0)) return undefined;
		if (Atomics.compareExchange(ring.taken, 0, next, (next + 1) | 0) === next) return next;
	}
}

/** Waits for a job, having told all. */
function rest(): void {
	if (untold > 0) tell();
	// Returns at once when one has been given meanwhile.
	Atomics.wait(ring.given, 0, Atomics.load(ring.taken, 0));
}

function tell(): void {
	untold = 0;
	if (Atomics.exchange(ring.told, 0, 1) === 0) parentPort?.postMessage(null, []);
}

function perform(place: number): void {
	ring.takers[place] = id;
	followKeys();
	const start = place * wrappedBytes;
	// OpenSSL takes no shared memory.
	const wrapped = ring.wrapped.slice(start, start + wrappedBytes);
	const aesKey = unwrap(keys[ring.owners[place] ?? -1] ?? [], wrapped);
	if (aesKey !== undefined) ring.opened.set(aesKey, place * keyBytes);
	Atomics.store(ring.outcomes, place, aesKey === undefined ? ends.shut : ends.opened);
}

/** Keys come as messages, which a thread that never goes back to its event loop has to fetch. */
function followKeys(): void {
	const changes = Atomics.load(ring.keyChanges, 0);
	if (changes === keyChanges || parentPort === null) return;
	keyChanges = changes;
	let received = receiveMessageOnPort(parentPort) as { readonly message: WorkerKeys } | undefined;
	for (; received !== undefined; received = receiveMessageOnPort(parentPort))
		keys = importKeys(received.message);
}

function importKeys(owners: WorkerKeys): RsaPrivateKey[][] {
	const read = (der: Uint8Array) => ({
		...options,
		key: createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' }),
	});
	return owners.map((ders) => ders.map(read));
}

function unwrap(candidates: readonly RsaPrivateKey[], wrapped: Uint8Array): Uint8Array | undefined {
	for (const key of candidates) {
		const opened = tryKey(key, wrapped);
		if (opened?.length === keyBytes) return opened;
	}
	return undefined;
}

function tryKey(key: RsaPrivateKey, wrapped: Uint8Array): Uint8Array | undefined {
	try {
		return privateDecrypt(key, wrapped);
	} catch {
		return undefined;
	}
}
