import { parsePattern, PatternRefusal } from './parsePattern';
import type { Assertion, PatternNode } from './PatternNode';

/** A step of a compiled pattern; numbers are places in the program. */
export type Instruction =
	| { readonly kind: 'character'; readonly fits: (character: string) => boolean }
	| { readonly kind: 'assert'; readonly source: Assertion }
	/** Goes both ways, the first one preferred. */
	| { readonly kind: 'split'; readonly first: number; readonly second: number }
	| { readonly kind: 'jump'; readonly to: number }
	/** Around something that may be empty and need not come: a turn that takes nothing does not count. */
	| { readonly kind: 'enter' | 'leave'; readonly level: number }
	| { readonly kind: 'match' };

/** A compiled pattern; `levels` is how deep turns that may be empty are nested. */
export interface Program {
	readonly steps: readonly Instruction[];
	readonly levels: number;
}

/** With a text of 1,024 characters this bounds a search at two million steps, some tens of milliseconds. */
const longest = 2000;

/** Compiles a pattern that `RegExp` took. @throws PatternRefusal */
export function compilePattern(pattern: string): Program {
	const tree = parsePattern(pattern);
	const levels = levelsOf(tree);
	if (sizeOf(tree) * (levels + 1) > longest) {
		throw new PatternRefusal(
			`is too large: with its counted repeats written out it has more than ${longest} steps`,
		);
	}
	const steps: Instruction[] = [];
	emit(tree, { program: steps, atoms: new Map(), level: 1 });
	steps.push({ kind: 'match' });
	return { steps, levels };
}

/** Counted before anything is written out, because nested counts multiply. */
function sizeOf(node: PatternNode): number {
	switch (node.kind) {
		case 'atom':
		case 'assertion':
			return 1;
		case 'sequence':
			return node.items.reduce((sum, item) => sum + sizeOf(item), 0);
		case 'choice':
			return node.branches.reduce((sum, branch) => sum + sizeOf(branch) + 2, 0);
		case 'repeat':
			return (sizeOf(node.item) + 4) * Math.max(node.min + 1, node.max ?? 0);
	}
}

/** Whether a turn of it may take nothing and still be more than it must. */
const mayIdle = ({ item, min, max }: PatternNode & { kind: 'repeat' }): boolean =>
	(max === null || max > min) && isNullable(item);

function isNullable(node: PatternNode): boolean {
	switch (node.kind) {
		case 'atom':
			return false;
		case 'assertion':
			return true;
		case 'sequence':
			return node.items.every(isNullable);
		case 'choice':
			return node.branches.some(isNullable);
		case 'repeat':
			return node.min === 0 || isNullable(node.item);
	}
}

function levelsOf(node: PatternNode): number {
	switch (node.kind) {
		case 'atom':
		case 'assertion':
			return 0;
		case 'sequence':
			return Math.max(0, ...node.items.map(levelsOf));
		case 'choice':
			return Math.max(0, ...node.branches.map(levelsOf));
		case 'repeat':
			return levelsOf(node.item) + (mayIdle(node) ? 1 : 0);
	}
}

interface Writing {
	readonly program: Instruction[];
	readonly atoms: Map<string, (character: string) => boolean>;
	/** Of the next turn that may be empty. */
	readonly level: number;
}

function emit(node: PatternNode, writing: Writing): void {
	const { program, atoms } = writing;
	switch (node.kind) {
		case 'atom':
			program.push({ kind: 'character', fits: fitOf(node.source, atoms) });
			return;
		case 'assertion':
			program.push({ kind: 'assert', source: node.source });
			return;
		case 'sequence':
			for (const item of node.items) emit(item, writing);
			return;
		case 'choice':
			emitChoice(node.branches, writing);
			return;
		case 'repeat':
			emitRepeat(node, writing);
	}
}

function emitChoice(branches: readonly PatternNode[], writing: Writing): void {
	const { program } = writing;
	const ends: number[] = [];
	branches.forEach((branch, index) => {
		const isLast = index === branches.length - 1;
		const split = isLast ? null : hold(program);
		emit(branch, writing);
		if (split === null) return;
		ends.push(hold(program));
		program[split] = { kind: 'split', first: split + 1, second: program.length };
	});
	for (const end of ends) program[end] = { kind: 'jump', to: program.length };
}

function emitRepeat(node: PatternNode & { kind: 'repeat' }, writing: Writing): void {
	const { item, min, max, lazy } = node;
	const { program, level } = writing;
	const turn = mayIdle(node)
		? (): void => {
				program.push({ kind: 'enter', level });
				emit(item, { ...writing, level: level + 1 });
				program.push({ kind: 'leave', level });
			}
		: (): void => emit(item, writing);
	const branch = (inside: number, past: number): Instruction =>
		lazy
			? { kind: 'split', first: past, second: inside }
			: { kind: 'split', first: inside, second: past };
	for (let count = 0; count < min; count++) emit(item, writing);
	if (max === null) {
		const start = hold(program);
		turn();
		program.push({ kind: 'jump', to: start });
		program[start] = branch(start + 1, program.length);
		return;
	}
	const starts: number[] = [];
	for (let count = min; count < max; count++) {
		starts.push(hold(program));
		turn();
	}
	for (const start of starts) program[start] = branch(start + 1, program.length);
}

/** Keeps a place for an instruction that is not known yet. */
function hold(program: Instruction[]): number {
	return program.push({ kind: 'jump', to: 0 }) - 1;
}

/**
 * Whether one character fits an atom: the language's own answer, so that classes and the folding of case are its own.
 * Asked once for each character.
 */
function fitOf(source: string, atoms: Writing['atoms']): (character: string) => boolean {
	const known = atoms.get(source);
	if (known !== undefined) return known;
	const regex = new RegExp(`^(?:${source})$`, 'iu');
	const answers = new Map<string, boolean>();
	const fits = (character: string): boolean => {
		const before = answers.get(character);
		if (before !== undefined) return before;
		const answer = regex.test(character);
		if (answers.size >= 1000) answers.clear();
		answers.set(character, answer);
		return answer;
	};
	atoms.set(source, fits);
	return fits;
}
