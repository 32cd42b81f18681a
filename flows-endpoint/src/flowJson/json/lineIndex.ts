/** Line and column, both from 1; the column counts UTF-16 units, as editors do. */
export interface TextPosition {
	readonly line: number;
	readonly column: number;
}

/** Remembers where lines begin, so that looking up an offset costs a binary search. */
export function lineIndex(text: string): (offset: number) => TextPosition {
	const starts = [0];
	for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) {
		starts.push(lineBreak.index + lineBreak[0].length);
	}
	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
}
