/**
 * One thread of the RSA pool. It imports nothing of ours, so that it runs as it is written, compiled or not; what it
 * must know about the protocol comes with `workerData`.
 */
import { createPrivateKey, privateDecrypt, type RsaPrivateKey } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

/** The PKCS#8 DER of each number's keys, in the order to try them. Each thread imports its own copies. */
export type WorkerKeys = Readonly<Record<string, readonly Uint8Array[]>>;

export type WorkerMessage =
	| { readonly kind: 'keys'; readonly keys: WorkerKeys }
	/** Wrapped keys one after the other in one buffer, which travels whole, and whose number each is for. */
	| { readonly kind: 'jobs'; readonly numbers: readonly string[]; readonly wrapped: Uint8Array };

export interface WorkerSetup {
	readonly keys: WorkerKeys;
	readonly options: { readonly padding: number; readonly oaepHash: string };
	readonly keyBytes: number;
	readonly wrappedBytes: number;
}

// `privateDecrypt` makes and drops errors of its own to find out what kind of key it was given. With a stack in each
// they cost 3 % of a decryption, and nobody sees them.
Error.stackTraceLimit = 0;

const { keys: first, options, keyBytes, wrappedBytes } = workerData as WorkerSetup;
let keys = importKeys(first);

parentPort?.on('message', (message: WorkerMessage) => {
	if (message.kind === 'keys') keys = importKeys(message.keys);
	else answer(message.numbers, message.wrapped);
});

function importKeys(numbers: WorkerKeys): Map<string, RsaPrivateKey[]> {
	const read = (der: Uint8Array) => ({
		...options,
		key: createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' }),
	});
	return new Map(Object.entries(numbers).map(([number, ders]) => [number, ders.map(read)]));
}

/** Answers with one buffer: for each job a byte that says whether it opened, then the AES key. */
function answer(numbers: readonly string[], wrapped: Uint8Array): void {
	const opened = new Uint8Array(numbers.length * (1 + keyBytes));
	for (const [index, number] of numbers.entries()) {
		const start = index * wrappedBytes;
		const aesKey = unwrap(number, wrapped.subarray(start, start + wrappedBytes));
		if (aesKey === undefined) continue;
		opened.set([1, ...aesKey], index * (1 + keyBytes));
	}
	parentPort?.postMessage(opened, [opened.buffer]);
}

function unwrap(number: string, wrapped: Uint8Array): Uint8Array | undefined {
	for (const key of keys.get(number) ?? []) {
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
