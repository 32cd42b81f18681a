import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { JsonValue } from '../../../../../cloud-api/json';
import { encoded } from '../../../core/encoded';

/** The smallest table that finds as much in a chapter; a larger one has to be cleared each time. */
const hashLog = 12;

const quick = {
	params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_hashLog]: hashLog },
};

/** JSON as Zstandard (RFC 8878): what is written together says much the same many times over. */
export const packed = (json: string): Buffer => zstdCompressSync(Buffer.from(json), quick);

/** The list of these JSON values, packed. Each is given in pieces, so that nothing has to be copied together. */
export const packedList = (values: readonly (readonly string[])[]): Buffer => {
	const texts = ['['];
	for (const pieces of values) {
		if (texts.length > 1) texts.push(',');
		texts.push(...pieces);
	}
	texts.push(']');
	return zstdCompressSync(encoded(texts), quick);
};

/** What `packed` was given. Throws what zlib and JSON throw when it is something else. */
export const unpacked = (bytes: Uint8Array): JsonValue =>
	JSON.parse(zstdDecompressSync(bytes).toString()) as JsonValue;
