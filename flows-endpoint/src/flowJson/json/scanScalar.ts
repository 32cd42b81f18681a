import { JsonSyntaxError } from './JsonSyntaxError';

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const hexPattern = /[\da-fA-F]{4}/y;

/** A scalar and the offset behind it. */
export interface Scanned<Value> {
	readonly value: Value;
	readonly end: number;
}

function escapeLength(text: string, at: number): number {
	const letter = text[at + 1];
	if (letter === 'u') {
		hexPattern.lastIndex = at + 2;
		if (hexPattern.test(text)) return 6;
	} else if (letter !== undefined && '"\\/bfnrt'.includes(letter)) {
		return 2;
	}
	throw new JsonSyntaxError(
		at,
		'Unknown escape in a string: use \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\uXXXX.',
	);
}

/** Scans a string by hand: a regular expression would overflow its stack on a large base64 image. */
export function scanString(text: string, start: number): Scanned<string> {
	let at = start + 1;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code === 0x22)
			return { value: JSON.parse(text.slice(start, at + 1)) as string, end: at + 1 };
		if (code < 0x20) {
			throw new JsonSyntaxError(
				at,
				'A string cannot hold a raw line break or control character: write \\n or \\u00XX.',
			);
		}
		at += code === 0x5c ? escapeLength(text, at) : 1;
	}
	throw new JsonSyntaxError(start, 'This string has no closing quote.');
}

/** Scans a number by JSON's grammar: no leading zeros, plus signs or hexadecimals. */
export function scanNumber(text: string, start: number): Scanned<number> {
	numberPattern.lastIndex = start;
	const found = numberPattern.exec(text);
	if (found === null)
		throw new JsonSyntaxError(start, 'A number was expected after the minus sign.');
	return { value: Number(found[0]), end: numberPattern.lastIndex };
}
