/** The shape of a regular expression, as far as judging its cost needs. */
export type RegexNode =
	| { readonly kind: 'atom'; readonly source: string }
	| { readonly kind: 'anchor'; readonly source: string }
	| { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
	| { readonly kind: 'choice'; readonly branches: readonly RegexNode[] }
	| {
			readonly kind: 'repeat';
			readonly item: RegexNode;
			readonly min: number;
			readonly max: number;
	  };

/** Says why a pattern is refused before it is even judged. */
export class RegexRefusal extends Error {
	override readonly name = 'RegexRefusal';
}

const LOOK_AROUND = /^\(\?(?:<?[=!])/;
const GROUP_START = /^\((?:\?:|\?<\w+>|\?[a-z-]+:)?/;
const BACK_REFERENCE = /^\\(?:[1-9]|k<)/;
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/;
const ATOM =
	/^(?:\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|c[A-Za-z]|.)|\[(?:\\.|[^\]\\])*\]|[^\\])/su;

/** Parses a pattern that JavaScript already accepted. Throws `RegexRefusal` for look-around and back-references. */
export function parseRegex(pattern: string): RegexNode {
	let rest = pattern;

	const take = (shape: RegExp): RegExpExecArray | null => {
		const found = shape.exec(rest);
		if (found) rest = rest.slice(found[0].length);
		return found;
	};

	const choice = (): RegexNode => {
		const branches = [sequence()];
		while (take(/^\|/)) branches.push(sequence());
		const [only] = branches;
		return branches.length === 1 && only ? only : { kind: 'choice', branches };
	};

	const sequence = (): RegexNode => {
		const items: RegexNode[] = [];
		while (rest !== '' && !/^[|)]/.test(rest)) items.push(quantified(single()));
		return { kind: 'sequence', items };
	};

	const single = (): RegexNode => {
		if (LOOK_AROUND.test(rest))
			throw new RegexRefusal('it looks ahead or behind with (?=, (?!, (?<= or (?<!');
		if (BACK_REFERENCE.test(rest)) throw new RegexRefusal('it refers back to a group');
		if (take(GROUP_START)) {
			const inner = choice();
			take(/^\)/);
			return inner;
		}
		const anchor = take(/^(?:[\^$]|\\[bB])/);
		if (anchor) return { kind: 'anchor', source: anchor[0] };
		return { kind: 'atom', source: take(ATOM)?.[0] ?? '' };
	};

	const quantified = (item: RegexNode): RegexNode => {
		const found = take(QUANTIFIER);
		if (!found) return item;
		const [text, from, comma, to] = found;
		if (from !== undefined) {
			const min = Number(from);
			return {
				kind: 'repeat',
				item,
				min,
				max: comma ? (to ? Number(to) : Number.POSITIVE_INFINITY) : min,
			};
		}
		const min = text.startsWith('+') ? 1 : 0;
		return { kind: 'repeat', item, min, max: text.startsWith('?') ? 1 : Number.POSITIVE_INFINITY };
	};

	return choice();
}
