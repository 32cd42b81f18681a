import { RegexRefusal, type RegexNode } from './regexTree';

/** From here on a bounded repetition is judged as an endless one. */
const MANY = 16;

/** Repetitions that can trade characters with each other; the cost grows with the text to this power. */
const MAX_POWER = 3;

/** Enough characters to tell which atoms overlap: ASCII, and letters and signs beyond it. */
const SAMPLE: readonly string[] = [
	...Array.from({ length: 128 }, (_, code) => String.fromCodePoint(code)),
	'é',
	'ß',
	'Ж',
	'م',
	'中',
	'€',
	'😀',
	'\u2028',
];

type CharacterSet = ReadonlySet<string>;

/** What a walk from left to right meets: a character that must come, or a repetition that may take many. */
type Stop = { readonly kind: 'must' | 'many'; readonly set: CharacterSet };

/**
 * Throws `RegexRefusal` unless the pattern runs in time of a small power of the text's length. Backtracking engines
 * take exponential time when a repetition repeats something of variable length, or a choice that can match one text
 * in two ways; they take a high power when several repetitions of the same characters follow each other.
 */
export function refuseCostlyRegex(tree: RegexNode, flags: string): void {
	const setOf = (source: string): CharacterSet => {
		const atom = new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ''));
		return new Set(SAMPLE.filter((character) => atom.test(character)));
	};

	const visit = (node: RegexNode): readonly Stop[] => {
		switch (node.kind) {
			case 'anchor':
				return [];
			case 'atom':
				return [{ kind: 'must', set: setOf(node.source) }];
			case 'sequence':
				return node.items.flatMap(visit);
			case 'choice':
				return node.branches.flatMap(visit).filter(({ kind }) => kind === 'many');
			case 'repeat':
				return repetition(node);
		}
	};

	const repetition = ({ item, min, max }: RegexNode & { kind: 'repeat' }): readonly Stop[] => {
		const inner = visit(item);
		if (max < MANY) {
			const copies = Array.from({ length: max }, () => inner).flat();
			return min === 0 ? copies.filter(({ kind }) => kind === 'many') : copies;
		}
		if (hasVariableLength(item))
			throw new RegexRefusal('it repeats something that itself varies in length, such as (a+)+');
		if (hasOverlappingChoice(item))
			throw new RegexRefusal('it repeats a choice whose branches can begin alike, such as (a|ab)*');
		const set: CharacterSet = new Set(atomsOf(item).flatMap((source) => [...setOf(source)]));
		return min > 0
			? [
					{ kind: 'must', set },
					{ kind: 'many', set },
				]
			: [{ kind: 'many', set }];
	};

	const hasOverlappingChoice = (node: RegexNode): boolean => {
		if (node.kind !== 'choice') return childrenOf(node).some(hasOverlappingChoice);
		const firsts = node.branches.map((branch) => setOf(atomsOf(branch)[0] ?? '[^]'));
		const seen = firsts.flatMap((set) => [...set]);
		return seen.length !== new Set(seen).size || node.branches.some(hasOverlappingChoice);
	};

	const power = highestPower(visit(tree)) + (isAnchored(tree) ? 0 : 1);
	if (power > MAX_POWER)
		throw new RegexRefusal(
			'too many repetitions of the same characters follow each other, such as .*.*.*',
		);
}

/** The longest run of repetitions that no character outside their own set keeps apart. */
function highestPower(stops: readonly Stop[]): number {
	let run: CharacterSet[] = [];
	let highest = 0;
	for (const { kind, set } of stops) {
		if (kind === 'must')
			run = run.filter((earlier) => [...earlier].some((character) => set.has(character)));
		else run = [...run, set];
		highest = Math.max(highest, run.length);
	}
	return highest;
}

const isAnchored = (node: RegexNode): boolean =>
	node.kind === 'sequence'
		? node.items[0]?.kind === 'anchor' && node.items[0].source === '^'
		: false;

const childrenOf = (node: RegexNode): readonly RegexNode[] => {
	switch (node.kind) {
		case 'sequence':
			return node.items;
		case 'choice':
			return node.branches;
		case 'repeat':
			return [node.item];
		case 'atom':
		case 'anchor':
			return [];
	}
};

const atomsOf = (node: RegexNode): readonly string[] =>
	node.kind === 'atom' ? [node.source] : childrenOf(node).flatMap(atomsOf);

function hasVariableLength(node: RegexNode): boolean {
	if (node.kind === 'repeat' && node.min !== node.max) return true;
	if (node.kind === 'choice' && node.branches.some((branch) => atomsOf(branch).length === 0))
		return true;
	return childrenOf(node).some(hasVariableLength);
}
