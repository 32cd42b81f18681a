/** Which letters a text has, as 32 bits: letters share a bit now and then, so it can only say "not the same". */
export function letterSet(text: string): number {
	let set = 0;
	for (const letter of text) set |= 1 << ((letter.codePointAt(0) ?? 0) & 31);
	return set;
}

/** At least so many letters have to change to make one text of the other: those that only one of them has. */
export function fewestChanges(left: number, right: number): number {
	return Math.max(bits(left & ~right), bits(right & ~left));
}

function bits(set: number): number {
	let count = 0;
	for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
	return count;
}
