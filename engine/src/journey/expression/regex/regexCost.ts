import { characterSets, type CharacterSet } from './characterSets';
import { RegexRefusal, type RegexNode } from './regexTree';

/** From here on a bounded repetition is judged as an endless one. */
const MANY = 16;

/** What one search may cost, as a power of two: about ten milliseconds. */
const MAX_COST = 24;

/** What a repetition multiplies the cost by, as a power of two: the longest text that is searched. */
const COST_OF_MANY = 10;

/**
 * What a walk from left to right meets: a character that must come, or a place with several ways to go on, of which
 * `cost` is the number as a power of two.
 */
interface Stop {
	readonly kind: 'must' | 'may';
	readonly set: CharacterSet;
	readonly cost: number;
}

const must = (set: CharacterSet): Stop => ({ kind: 'must', set, cost: 0 });

/**
 * Throws `RegexRefusal` unless the pattern runs in time of a small power of the text's length. Backtracking engines
 * take exponential time when a repetition repeats something of variable length, or a choice that can match one text
 * in two ways; they take a high power when several repetitions of the same characters follow each other.
 */
export function refuseCostlyRegex(tree: RegexNode, flags: string): void {
	const sets = characterSets(atomsOf(tree), flags);

	/** Something must fit here, and it keeps nothing apart: an anchor, or the end of a branch. */
	const barrier = must(sets.any);

	const visit = (node: RegexNode): readonly Stop[] => {
		switch (node.kind) {
			case 'anchor':
				return node.source === '^' ? [] : [barrier];
			case 'atom':
				return [must(sets.of(node.source))];
			case 'sequence':
				return node.items.flatMap(visit);
			case 'choice': {
				const inner = node.branches.flatMap(visit).filter(({ kind }) => kind !== 'must');
				const ways = hasOverlappingChoice(node) ? [few(node, node.branches.length)] : [];
				return inner.length > 0 ? [...ways, ...inner, barrier] : ways;
			}
			case 'repeat':
				return repetition(node);
		}
	};

	const repetition = ({ item, min, max }: RegexNode & { kind: 'repeat' }): readonly Stop[] => {
		const inner = visit(item);
		if (max < MANY) {
			const copies = Array.from({ length: max }, () => inner).flat();
			const optional = copies.filter(({ kind }) => kind !== 'must');
			const certain = min > 0 ? copies : optional.length > 0 ? [...optional, barrier] : [];
			return min === max ? certain : [...certain, few(item, max - min + 1)];
		}
		if (hasVariableLength(item))
			throw new RegexRefusal('it repeats something that itself varies in length, such as (a+)+');
		if (hasOverlappingChoice(item))
			throw new RegexRefusal('it repeats a choice whose branches can begin alike, such as (a|ab)*');
		const many: Stop = { kind: 'may', set: unionOf(item), cost: COST_OF_MANY };
		return min > 0 ? [must(many.set), many] : [many];
	};

	const unionOf = (node: RegexNode): CharacterSet =>
		new Set(atomsOf(node).flatMap((source) => [...sets.of(source)]));

	const few = (node: RegexNode, ways: number): Stop => ({
		kind: 'may',
		set: unionOf(node),
		cost: Math.log2(ways),
	});

	/** What a branch may begin with. */
	const firstOf = (branch: RegexNode): CharacterSet => {
		const [first] = atomsOf(branch);
		return first === undefined ? sets.any : sets.of(first);
	};

	const hasOverlappingChoice = (node: RegexNode): boolean => {
		if (node.kind !== 'choice') return childrenOf(node).some(hasOverlappingChoice);
		const firsts = node.branches.map(firstOf);
		const seen = firsts.flatMap((set) => [...set]);
		return seen.length !== new Set(seen).size || node.branches.some(hasOverlappingChoice);
	};

	const start = isAnchored(tree) ? 0 : COST_OF_MANY;
	if (start + highestCost(withoutTail(visit(tree))) > MAX_COST) {
		throw new RegexRefusal(
			'too many repetitions or options of the same characters follow each other, such as .*.*; begin it with ^, or let them exclude each other, such as \\D*\\d+',
		);
	}
}

/** What may follow but need not is taken without ever going back. */
const withoutTail = (stops: readonly Stop[]): readonly Stop[] =>
	stops.slice(0, stops.findLastIndex(({ kind }) => kind === 'must') + 1);

/** The costliest run of repetitions and options that overlap and that no character outside their own sets keeps apart. */
function highestCost(stops: readonly Stop[]): number {
	let run: readonly Stop[] = [];
	let highest = 0;
	for (const stop of stops) {
		const overlapping = run.filter(({ set }) =>
			[...set].some((character) => stop.set.has(character)),
		);
		if (stop.kind === 'must') {
			run = overlapping;
			continue;
		}
		highest = Math.max(
			highest,
			overlapping.reduce((sum, { cost }) => sum + cost, stop.cost),
		);
		run = [...run, stop];
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
	return childrenOf(node).some(hasVariableLength);
}
