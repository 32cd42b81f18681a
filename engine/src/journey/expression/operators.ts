import { ExpressionError } from './ExpressionError';
import type { Value } from './value';

// JavaScript's own coercions decide; the casts only tell the compiler that they are wanted.
type Operand = number;

const BINARY: { readonly [operator: string]: (left: Operand, right: Operand) => Value } = {
	'+': (left, right) => left + right,
	'-': (left, right) => left - right,
	'*': (left, right) => left * right,
	'/': (left, right) => left / right,
	'%': (left, right) => left % right,
	'**': (left, right) => left ** right,
	'==': looselyEqual,
	'!=': (left, right) => !looselyEqual(left, right),
	'===': (left, right) => left === right,
	'!==': (left, right) => left !== right,
	'<': (left, right) => left < right,
	'<=': (left, right) => left <= right,
	'>': (left, right) => left > right,
	'>=': (left, right) => left >= right,
	'&': (left, right) => left & right,
	'|': (left, right) => left | right,
	'^': (left, right) => left ^ right,
	'<<': (left, right) => left << right,
	'>>': (left, right) => left >> right,
	'>>>': (left, right) => left >>> right,
	in: (left, right) => Object.hasOwn(asObject(right), String(left)),
};

/** The binary operators an expression may use. */
export const binaryOperators: ReadonlySet<string> = new Set(Object.keys(BINARY));

/** The unary operators an expression may use. */
export const unaryOperators: ReadonlySet<string> = new Set(['!', '-', '+', '~', 'typeof', 'void']);

/** Applies a binary operator with JavaScript's coercions; `in` sees own keys only. */
export function applyBinary(operator: string, left: Value, right: Value): Value {
	const apply = BINARY[operator];
	if (!apply) throw new ExpressionError(`The operator ${operator} is not supported.`);
	return apply(left as Operand, right as Operand);
}

/** Applies a unary operator with JavaScript's coercions. */
export function applyUnary(operator: string, value: Value): Value {
	switch (operator) {
		case '!':
			return !value;
		case '-':
			return -(value as Operand);
		case '+':
			return Number(value);
		case '~':
			return ~(value as Operand);
		case 'typeof':
			return typeof value;
		case 'void':
			return undefined;
		default:
			throw new ExpressionError(`The operator ${operator} is not supported.`);
	}
}

/** `==` spelt out: `Object(x) !== x` tells a primitive, and only a mixed pair is coerced. */
function looselyEqual(left: Value, right: Value): boolean {
	if (left === undefined || left === null) return right === undefined || right === null;
	if (right === undefined || right === null) return false;
	if (typeof left === typeof right) return left === right;
	if (typeof left === 'object') return looselyEqual(primitive(left), right);
	if (typeof right === 'object') return looselyEqual(left, primitive(right));
	return Number(left) === Number(right);
}

/** What `==` compares an object as: its own value when it has one (dates of Luxon), else its text. */
function primitive(value: object): Value {
	const own: Value = value instanceof Date ? value : value.valueOf();
	return own === value ? [value].join('') : own;
}

function asObject(value: Value): object {
	if (typeof value === 'object' && value !== null) return value;
	throw new ExpressionError(
		`Only an object or a list has keys for "in". Of a text, use includes().`,
	);
}
