const quote = 0x22;
const backslash = 0x5c;

/**
 * How deep the brackets of a JSON text nest, read off its bytes without parsing: JSON.parse itself takes a
 * million levels, and the first recursive walk over the result then ends the process.
 */
export function jsonDepth(bytes: Uint8Array): number {
	let depth = 0;
	let deepest = 0;
	let inString = false;
	for (let index = 0; index < bytes.length; index++) {
		const byte = bytes[index];
		if (inString) {
			if (byte === backslash) index++;
			else if (byte === quote) inString = false;
		} else if (byte === quote) inString = true;
		else if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, ++depth);
		else if (byte === 0x7d || byte === 0x5d) depth--;
	}
	return deepest;
}
