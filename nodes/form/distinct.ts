/** Each text once, at its first place, blanks left out: what the outputs of a node are named after. */
export const distinct = (texts: readonly string[]): readonly string[] => [
	...new Set(texts.filter((text) => text !== '')),
];
