import type { Reference } from './reference';

/** What an operand can be known to hold; `unknown` never causes a problem. */
export type ValueType = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'unknown';

/** A parsed condition or backtick expression. */
export type Expression =
	| {
			readonly kind: 'literal';
			readonly type: 'string' | 'number' | 'boolean';
			readonly text: string;
	  }
	| { readonly kind: 'reference'; readonly reference: Reference }
	| {
			readonly kind: 'operation';
			readonly operator: string;
			readonly operands: readonly Expression[];
	  }
	| { readonly kind: 'joined'; readonly parts: readonly Expression[] };

/** Every reference in an expression, in the order of writing. */
export function referencesIn(expression: Expression): Reference[] {
	switch (expression.kind) {
		case 'literal':
			return [];
		case 'reference':
			return [expression.reference];
		case 'operation':
			return expression.operands.flatMap(referencesIn);
		case 'joined':
			return expression.parts.flatMap(referencesIn);
	}
}
