import type { Expression } from './Expression';
import { parseExpression } from './parseExpression';
import { type Reference, parseReference } from './reference';

/** What a string in a Flow means to the client. */
export type FlowText =
	| { readonly kind: 'literal' }
	| { readonly kind: 'reference'; readonly reference: Reference }
	| { readonly kind: 'nested'; readonly expression: Expression }
	| { readonly kind: 'mixed' }
	| {
			readonly kind: 'broken';
			readonly code: 'reference-syntax' | 'expression-syntax';
			readonly message: string;
	  };

/** The inside of a backtick expression, or undefined when the text is none. */
export function nestedSource(text: string): string | undefined {
	return text.length > 1 && text.startsWith('`') && text.endsWith('`')
		? text.slice(1, -1)
		: undefined;
}

/** Reads a string as literal, `${reference}` or backtick expression. */
export function readText(text: string): FlowText {
	const nested = nestedSource(text);
	if (nested !== undefined) {
		const parsed = parseExpression(nested, true);
		if (parsed.ok) return { kind: 'nested', expression: parsed.expression };
		return { kind: 'broken', code: 'expression-syntax', message: parsed.message };
	}
	if (!text.includes('${')) return { kind: 'literal' };
	if (!/^\$\{[^}]*\}$/.test(text)) return { kind: 'mixed' };
	const reference = parseReference(text);
	if (reference !== undefined) return { kind: 'reference', reference };
	return { kind: 'broken', code: 'reference-syntax', message: `${text} is no reference` };
}
