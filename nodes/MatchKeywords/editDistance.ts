/**
 * How many letters were left out, added, changed or swapped with their neighbour (optimal string
 * alignment, the restricted Damerau-Levenshtein distance), or `limit + 1` as soon as it is more than `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
	// No letter takes more than two units, so this rules most pairs out before they are taken apart.
	if (left.length > 2 * (right.length + limit) || right.length > 2 * (left.length + limit))
		return limit + 1;
	const a = [...left];
	const b = [...right];
	if (Math.abs(a.length - b.length) > limit) return limit + 1;

	const width = b.length + 1;
	const beyond = limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: width }, (_, column) => column);
	let current: number[] = [];
	for (let row = 1; row <= a.length; row += 1) {
		current = [row];
		let least = row;
		for (let column = 1; column < width; column += 1) {
			// Cells further than `limit` from the diagonal cannot come back below it.
			if (column < row - limit || column > row + limit) {
				current[column] = beyond;
				continue;
			}
			const same = a[row - 1] === b[column - 1];
			let value = (last[column - 1] ?? beyond) + (same ? 0 : 1);
			value = Math.min(value, (last[column] ?? beyond) + 1, (current[column - 1] ?? beyond) + 1);
			if (!same && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
				value = Math.min(value, (beforeLast[column - 2] ?? beyond) + 1);
			}
			current[column] = value;
			if (value < least) least = value;
		}
		if (least > limit) return beyond;
		beforeLast = last;
		last = current;
	}
	return Math.min(last[b.length] ?? beyond, beyond);
}
