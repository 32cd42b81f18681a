/** `\u{1f603}`, `\u03b1`, `\x61`, or a character as it is. */
const NAMED = /\\u\{([0-9a-fA-F]+)\}|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|[^]/gu;

/** Codes of the characters that an atom names: what it takes is one of them, begins and ends with two, or is a class. */
export const codesNamedIn = (source: string): readonly number[] =>
	[...source.matchAll(NAMED)].map(([character, ...hex]) => {
		const digits = hex.find((each) => each !== undefined);
		return digits === undefined ? (character.codePointAt(0) ?? 0) : Number.parseInt(digits, 16);
	});
