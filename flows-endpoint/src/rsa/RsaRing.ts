/**
 * Jobs in memory that all threads share. Threads take them in order, whoever is free, so that none rests while another
 * has several to do. A job's number is a 32-bit integer that wraps; its last bits are its place.
 */
export interface RsaRing {
	/** The number of the next job to come. Threads with nothing to do wait on it. */
	readonly given: Int32Array;
	/** The number of the next job to be taken. */
	readonly taken: Int32Array;
	/** 1 while the main thread has been told of results and has not looked yet. */
	readonly told: Int32Array;
	/** How often the keys have changed. */
	readonly keyChanges: Int32Array;
	/** By place: whose keys to try. */
	readonly owners: Int32Array;
	/** By place: the thread that took it; 0 = none has. */
	readonly takers: Int32Array;
	/** By place: one of `outcome`. */
	readonly outcomes: Int32Array;
	/** By place: the wrapped key. */
	readonly wrapped: Uint8Array;
	/** By place: the AES key, where one came out. */
	readonly opened: Uint8Array;
}

export const outcome = { none: 0, shut: 1, opened: 2 } as const;

export interface RingSizes {
	/** Places, a power of two. */
	readonly room: number;
	/** Bytes of a wrapped key and of what comes out of it. */
	readonly wrappedBytes: number;
	readonly keyBytes: number;
}

/** Jobs are numbered from here: that numbers wrap is soon tried by everyone, and not found out after ten days. */
export const firstJob = 2 ** 31 - 100;

export function createRsaRing({ room, wrappedBytes, keyBytes }: RingSizes): RsaRing {
	const numbers = (count: number) => new Int32Array(new SharedArrayBuffer(count * 4));
	const bytes = (count: number) => new Uint8Array(new SharedArrayBuffer(count));
	return {
		given: numbers(1).fill(firstJob),
		taken: numbers(1).fill(firstJob),
		told: numbers(1),
		keyChanges: numbers(1),
		owners: numbers(room),
		takers: numbers(room),
		outcomes: numbers(room),
		wrapped: bytes(room * wrappedBytes),
		opened: bytes(room * keyBytes),
	};
}
