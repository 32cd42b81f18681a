/**
 * How many letters were left out, added, changed or swapped with their neighbour (optimal string
 * alignment, the restricted Damerau-Levenshtein distance), or `limit + 1` as soon as it is more than `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
	const a = [...left];
	const b = [...right];
	if (Math.abs(a.length - b.length) > limit) return limit + 1;

	let beforeLast: readonly number[] = [];
	let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const changed = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
			const swapped =
				a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
					? at(beforeLast, column - 2) + 1
					: Infinity;
			current.push(Math.min(changed, swapped, at(last, column) + 1, at(current, column - 1) + 1));
		}
		if (Math.min(...current) > limit) return limit + 1;
		beforeLast = last;
		last = current;
	}
	return Math.min(at(last, b.length), limit + 1);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
