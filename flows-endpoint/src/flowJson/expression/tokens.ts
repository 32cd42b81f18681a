/** The expression cannot be read; the message says where and why. Stays inside this folder. */
export class ExpressionError extends Error {}

export type Token =
	| { readonly kind: 'reference' | 'string' | 'number' | 'boolean'; readonly text: string }
	| { readonly kind: 'operator'; readonly text: string };

const patterns: readonly [Token['kind'], RegExp][] = [
	['reference', /\$\{[^}]*\}/y],
	['string', /'(?:[^'\\]|\\.)*'/y],
	['number', /-?(?:0|[1-9]\d*)(?:\.\d+)?(?![\w.])/y],
	['boolean', /(?:true|false)(?!\w)/y],
	['operator', /==|!=|<=|>=|&&|\|\||[!<>()+\-/%*]/y],
];

/** `-` and a digit are a negative number only where a value may begin: `${a} -1` subtracts. */
function afterValue(tokens: readonly Token[]): boolean {
	const last = tokens.at(-1);
	return last !== undefined && (last.kind !== 'operator' || last.text === ')');
}

function tokenAt(source: string, at: number, before: readonly Token[]): Token | undefined {
	for (const [kind, pattern] of patterns) {
		pattern.lastIndex = at;
		const text = pattern.exec(source)?.[0];
		if (text === undefined || (kind === 'number' && text.startsWith('-') && afterValue(before)))
			continue;
		return { kind, text };
	}
	return undefined;
}

/** Splits an expression into tokens; throws `ExpressionError` on a character that fits nowhere. */
export function tokens(source: string): Token[] {
	const found: Token[] = [];
	let at = 0;
	while (at < source.length) {
		if (/\s/.test(source[at] ?? '')) {
			at += 1;
			continue;
		}
		const token = tokenAt(source, at, found);
		if (token === undefined) {
			throw new ExpressionError(
				source[at] === "'"
					? 'a string has no closing quote'
					: `unexpected text at "${source.slice(at, at + 20)}"`,
			);
		}
		found.push(token);
		at += token.text.length;
	}
	return found;
}
