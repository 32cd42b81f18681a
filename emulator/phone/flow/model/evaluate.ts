import { isJsonObject, type JsonObject, type JsonValue } from '../../../../cloud-api/json';
import type { Expression } from '../../../../flows-endpoint/src/flowJson/expression/Expression';
import { parseExpression } from '../../../../flows-endpoint/src/flowJson/expression/parseExpression';
import {
	nestedSource,
	readText,
} from '../../../../flows-endpoint/src/flowJson/expression/readText';
import type { Reference } from '../../../../flows-endpoint/src/flowJson/expression/reference';

/** What references of a screen point at. */
export interface Scope {
	readonly data: JsonObject;
	readonly form: JsonObject;
	/** Every screen the customer has seen, by its id. */
	readonly screens: Readonly<
		Record<string, { readonly data: JsonObject; readonly form: JsonObject }>
	>;
}

/** A value of the Flow JSON with its references and expressions worked out; what points nowhere is `null`. */
export function resolve(value: JsonValue, scope: Scope): JsonValue {
	if (typeof value === 'string') return resolveText(value, scope);
	if (Array.isArray(value)) return value.map((one: JsonValue) => resolve(one, scope));
	if (!isJsonObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => [name, resolve(member ?? null, scope)]),
	);
}

function resolveText(text: string, scope: Scope): JsonValue {
	const read = readText(text);
	switch (read.kind) {
		case 'reference':
			return follow(read.reference, scope);
		case 'nested':
			return evaluate(read.expression, scope);
		default:
			return text;
	}
}

/** Whether a condition of an If holds; it may stand in backticks. One that cannot be read does not hold. */
export function holds(condition: JsonValue | undefined, scope: Scope): boolean {
	if (typeof condition !== 'string') return condition === true;
	const parsed = parseExpression(nestedSource(condition) ?? condition, false);
	return parsed.ok && evaluate(parsed.expression, scope) === true;
}

function follow({ screen, store, name, rest }: Reference, scope: Scope): JsonValue {
	const place = screen === undefined ? scope : scope.screens[screen];
	let value: JsonValue = place?.[store][name] ?? null;
	for (const step of rest) value = isJsonObject(value) ? (value[step] ?? null) : null;
	return value;
}

function evaluate(expression: Expression, scope: Scope): JsonValue {
	switch (expression.kind) {
		case 'literal':
			return literal(expression.type, expression.text);
		case 'reference':
			return follow(expression.reference, scope);
		case 'joined':
			return expression.parts.map((part) => asText(evaluate(part, scope))).join('');
		case 'operation': {
			const [left = null, right = null] = expression.operands.map((one) => evaluate(one, scope));
			return operate(expression.operator, left, right);
		}
	}
}

function literal(type: 'string' | 'number' | 'boolean', text: string): JsonValue {
	if (type === 'number') return Number(text);
	if (type === 'boolean') return text === 'true';
	return text.slice(1, -1).replace(/\\(.)/g, '$1');
}

function operate(operator: string, left: JsonValue, right: JsonValue): JsonValue {
	switch (operator) {
		case '!':
			return !truth(left);
		case '&&':
			return truth(left) && truth(right);
		case '||':
			return truth(left) || truth(right);
		case '==':
			return left === right;
		case '!=':
			return left !== right;
		case '+':
			return typeof left === 'number' && typeof right === 'number'
				? left + right
				: asText(left) + asText(right);
		default:
			return calculate(operator, Number(left), Number(right));
	}
}

function calculate(operator: string, left: number, right: number): JsonValue {
	switch (operator) {
		case '<':
			return left < right;
		case '<=':
			return left <= right;
		case '>':
			return left > right;
		case '>=':
			return left >= right;
		case '-':
			return left - right;
		case '*':
			return left * right;
		case '/':
			return left / right;
		case '%':
			return left % right;
		default:
			return null;
	}
}

const truth = (value: JsonValue): boolean => value !== null && value !== false && value !== '';

const asText = (value: JsonValue): string =>
	value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
