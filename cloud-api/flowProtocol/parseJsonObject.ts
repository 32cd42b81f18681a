import { isJsonObject, type JsonObject } from '../json';

/** The object that these bytes are the UTF-8 JSON text of; undefined for any others. Never throws. */
export function parseJsonObject({
	buffer,
	byteOffset,
	length,
}: Uint8Array): JsonObject | undefined {
	try {
		// A view, not a copy: the bytes may be 10 MB.
		const value: unknown = JSON.parse(Buffer.from(buffer, byteOffset, length).toString('utf8'));
		return isJsonObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
