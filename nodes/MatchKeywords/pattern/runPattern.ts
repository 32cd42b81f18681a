import type { Program } from './compilePattern';
import type { Assertion } from './PatternNode';

/** One way of matching under way: where it is in the program, and where in the text it began. */
interface Thread {
	readonly at: number;
	readonly start: number;
}

/**
 * The part of a text that a program matches first, read once from left to right: all ways of matching go forward
 * together, in the order in which a search that goes back would try them, and no place of the program is visited
 * twice for one character in the same state (Thompson 1968, Pike 1987). So the time is at most program × text, whatever
 * the pattern.
 */
export function runPattern(program: Program, text: string): string | null {
	const characters = [...text];
	const seen = new Int32Array(program.steps.length * (program.levels + 1)).fill(-1);
	let threads: readonly Thread[] = [];
	let found: { readonly start: number; readonly end: number } | null = null;

	for (let place = 0; place <= characters.length; place++) {
		// A match that began earlier wins over one that begins here.
		const begins: readonly Thread[] =
			found === null ? [...threads, { at: 0, start: place }] : threads;
		const next: Thread[] = [];
		for (const thread of begins) {
			const ended = follow(program, thread, { characters, place, seen, next });
			if (!ended) continue;
			found = { start: thread.start, end: place };
			// Whatever comes after it in order would have been tried later.
			break;
		}
		threads = next;
		if (threads.length === 0 && found !== null) break;
	}
	return found === null ? null : characters.slice(found.start, found.end).join('');
}

interface Step {
	readonly characters: readonly string[];
	readonly place: number;
	/** The place of the text at which each instruction was last visited, once for each level that may be idle. */
	readonly seen: Int32Array;
	readonly next: Thread[];
}

/**
 * Follows a thread as far as this place of the text goes; true = the program matches here. `idle` is the outermost
 * level whose turn began at this place and took nothing so far; 0 = none.
 */
function follow({ steps, levels }: Program, { at: first, start }: Thread, step: Step): boolean {
	const { characters, place, seen, next } = step;
	const stack: (readonly [at: number, idle: number])[] = [[first, 0]];
	for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
		const [at, idle] = top;
		const instruction = steps[at];
		const state = at * (levels + 1) + idle;
		if (instruction === undefined || seen[state] === place) continue;
		seen[state] = place;
		switch (instruction.kind) {
			case 'match':
				return true;
			case 'jump':
				stack.push([instruction.to, idle]);
				break;
			case 'split':
				stack.push([instruction.second, idle], [instruction.first, idle]);
				break;
			case 'assert':
				if (holds(instruction.source, characters, place)) stack.push([at + 1, idle]);
				break;
			case 'enter':
				stack.push([at + 1, idle === 0 ? instruction.level : idle]);
				break;
			case 'leave':
				if (idle === 0) stack.push([at + 1, 0]);
				break;
			case 'character': {
				const character = characters[place];
				if (character !== undefined && instruction.fits(character))
					next.push({ at: at + 1, start });
			}
		}
	}
	return false;
}

function holds(source: Assertion, characters: readonly string[], place: number): boolean {
	switch (source) {
		case '^':
			return place === 0;
		case '$':
			return place === characters.length;
		case '\\b':
			return isWord(characters[place - 1]) !== isWord(characters[place]);
		case '\\B':
			return isWord(characters[place - 1]) === isWord(characters[place]);
	}
}

const isWord = (character: string | undefined): boolean =>
	character !== undefined && /^\w$/iu.test(character);
