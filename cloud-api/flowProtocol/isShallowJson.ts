const deepest = 64;
const [quote, backslash, openList, closeList, openObject, closeObject] = [34, 92, 91, 93, 123, 125];

/**
 * Whether JSON text nests at most 64 deep. `JSON.parse` itself takes a million levels, and the first recursive walk
 * over the result then overflows the stack; what a customer's phone sends is not to be trusted with that.
 */
export const isShallowJson = (bytes: Uint8Array): boolean =>
	!opensOften(bytes) || !nestsTooDeep(bytes);

/** Whether more than 64 brackets open, those in texts counted too: without them a closer look is not needed. */
function opensOften(bytes: Uint8Array): boolean {
	let count = 0;
	// `[` and `{` differ in this one bit.
	for (const byte of bytes) if ((byte & 0b1101_1111) === openList) count++;
	return count > deepest;
}

function nestsTooDeep(bytes: Uint8Array): boolean {
	let depth = 0;
	let inText = false;
	for (let index = 0; index < bytes.length; index++) {
		const byte = bytes[index];
		if (inText && byte === backslash) index++;
		else if (byte === quote) inText = !inText;
		else if (inText) continue;
		else if (byte === openList || byte === openObject) depth++;
		else if (byte === closeList || byte === closeObject) depth--;
		if (depth > deepest) return true;
	}
	return false;
}
