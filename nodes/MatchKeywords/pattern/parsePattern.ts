import type { Assertion, PatternNode } from './PatternNode';

/** Why a pattern cannot be run, in words that follow its name. */
export class PatternRefusal extends Error {
	override readonly name = 'PatternRefusal';
}

const lookAround = /^\(\?(?:[=!]|<[=!])/;
const backReference = /^\\(?:[1-9]|k<)/;
const groupStart = /^\((?:\?:|\?<[^>=!]+>)?/;
const modifiers = /^\(\?[a-z-]+:/;
const assertion = /^(?:[\^$]|\\[bB])/;
const quantifier = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})(\?)?/;
const atom =
	/^(?:\[(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|.)|[^\\])/su;

/**
 * Reads a pattern that `RegExp` took with the flag `u`, so that brackets close and escapes are known.
 * @throws PatternRefusal for what only a search that goes back could match.
 */
export function parsePattern(pattern: string): PatternNode {
	let rest = pattern;
	const take = (shape: RegExp): RegExpExecArray | null => {
		const found = shape.exec(rest);
		if (found !== null) rest = rest.slice(found[0].length);
		return found;
	};

	const choice = (): PatternNode => {
		const branches = [sequence()];
		while (take(/^\|/) !== null) branches.push(sequence());
		const [only] = branches;
		return branches.length === 1 && only !== undefined ? only : { kind: 'choice', branches };
	};

	const sequence = (): PatternNode => {
		const items: PatternNode[] = [];
		while (rest !== '' && !/^[|)]/.test(rest)) items.push(repeated(single()));
		return { kind: 'sequence', items };
	};

	const single = (): PatternNode => {
		if (lookAround.test(rest)) throw new PatternRefusal('uses look-ahead or look-behind');
		if (modifiers.test(rest)) throw new PatternRefusal('changes its flags in the middle');
		if (backReference.test(rest)) throw new PatternRefusal('uses a back-reference');
		if (take(groupStart) !== null) {
			const inner = choice();
			take(/^\)/);
			return inner;
		}
		const anchor = take(assertion);
		if (anchor !== null) return { kind: 'assertion', source: anchor[0] as Assertion };
		const source = take(atom)?.[0];
		if (source === undefined) throw new PatternRefusal('cannot be read');
		return { kind: 'atom', source };
	};

	const repeated = (item: PatternNode): PatternNode => {
		const found = take(quantifier);
		if (found === null) return item;
		const [whole, least, comma, most, lazy] = found;
		if (least !== undefined) {
			const max = comma === undefined ? Number(least) : most === '' ? null : Number(most);
			return { kind: 'repeat', item, min: Number(least), max, lazy: lazy !== undefined };
		}
		return {
			kind: 'repeat',
			item,
			min: whole.startsWith('+') ? 1 : 0,
			max: whole.startsWith('?') ? 1 : null,
			lazy: lazy !== undefined,
		};
	};

	return choice();
}
