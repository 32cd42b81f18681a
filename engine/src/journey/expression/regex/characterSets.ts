import { codesNamedIn } from './codesNamedIn';
import { RegexRefusal } from './regexTree';

export type CharacterSet = ReadonlySet<string>;

/** What the atoms of a pattern take, of the characters in which they may differ. */
export interface CharacterSets {
	readonly any: CharacterSet;
	of(atom: string): CharacterSet;
}

/** To compare more characters beyond ASCII would itself take long. */
const MAX_NAMED = 250;

const LAST_CODE = 0x10ffff;

const LAST_ASCII = 0x7f;

const ASCII = Array.from({ length: LAST_ASCII + 1 }, (_, code) => String.fromCodePoint(code));

/** Letters and signs by which classes such as `\w` or `\p{L}` differ. */
const BEYOND = 'éßЖαא中あアกह한م€😀\u2028';

/** Throws `RegexRefusal` for a pattern that names too many characters. */
export function characterSets(atoms: readonly string[], flags: string): CharacterSets {
	const any = new Set([...ASCII, ...BEYOND, ...beyondAscii(atoms)]);
	const takenBy = (atom: string): CharacterSet => {
		const shape = new RegExp(`^(?:${atom})$`, flags.replace(/[gy]/g, ''));
		const taken = [...any].filter((character) => shape.test(character));
		// Of one that takes none of them nothing is known.
		return taken.length === 0 ? any : new Set(taken);
	};
	const sets = new Map([...new Set(atoms)].map((atom) => [atom, takenBy(atom)]));
	return { any, of: (atom) => sets.get(atom) ?? any };
}

/**
 * What the atoms name, its neighbours, because what is excluded ends beside what is named, and its halves, of which a
 * pattern without the flag `u` consists.
 */
function beyondAscii(atoms: readonly string[]): readonly string[] {
	const named = new Set(atoms.flatMap(codesNamedIn).filter((code) => code > LAST_ASCII));
	if (named.size > MAX_NAMED)
		throw new RegexRefusal(`it has more than ${MAX_NAMED} different characters beyond ASCII`);
	return [...named]
		.flatMap((code) => [code - 1, code, Math.min(code + 1, LAST_CODE)])
		.map((code) => String.fromCodePoint(code))
		.flatMap((character) => [character, ...character.split('')]);
}
