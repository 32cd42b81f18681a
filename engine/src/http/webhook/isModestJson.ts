/** Far more than anything needs that comes in: a webhook of Meta's nests about ten deep. */
const deepest = 64;
/** Tokens of a body of ours; it holds one event, or one journey. */
const usualTokens = 50_000;

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Whether JSON is modest enough to be parsed and walked, judged on its bytes: `JSON.parse` itself takes a million
 * levels without complaint, and whatever walks the result then overflows the stack.
 */
export function isModestJson(bytes: Uint8Array, mostTokens = usualTokens): boolean {
	let depth = 0;
	let tokens = 0;
	let inText = false;
	for (let index = 0; index < bytes.length; index++) {
		const byte = bytes[index] ?? 0;
		if (inText) {
			if (byte === backslash) index++;
			else if (byte === quote) inText = false;
			continue;
		}
		if (byte === quote) inText = true;
		else if (byte === openObject || byte === openList) {
			tokens++;
			if (++depth > deepest) return false;
		} else if (byte === closeObject || byte === closeList) depth--;
		else if (byte === comma || byte === colon) tokens++;
		if (tokens > mostTokens) return false;
	}
	return true;
}
