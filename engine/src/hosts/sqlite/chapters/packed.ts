import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { JsonValue } from '../../../../../cloud-api/json';

/** Of UTF-8, for one unit of UTF-16. */
const mostBytesPerUnit = 3;

const quick = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** JSON as Zstandard (RFC 8878): what is written together says much the same many times over. */
export const packed = (json: string): Buffer => zstdCompressSync(Buffer.from(json), quick);

/** The list of these JSON values, packed. */
export const packedList = (values: readonly string[]): Buffer =>
	zstdCompressSync(listOf(values), quick);

/**
 * Each is encoded by itself: one character beyond Latin-1 makes all of a joined text such text, which V8 takes five
 * times as long to encode.
 */
function listOf(values: readonly string[]): Buffer {
	const bytes = Buffer.allocUnsafe(
		values.reduce((room, value) => room + value.length * mostBytesPerUnit + 1, 2),
	);
	let end = bytes.write('[');
	for (const value of values) {
		if (end > 1) end += bytes.write(',', end);
		end += bytes.write(value, end);
	}
	end += bytes.write(']', end);
	return bytes.subarray(0, end);
}

/** What `packed` was given. Throws what zlib and JSON throw when it is something else. */
export const unpacked = (bytes: Uint8Array): JsonValue =>
	JSON.parse(zstdDecompressSync(bytes).toString()) as JsonValue;
