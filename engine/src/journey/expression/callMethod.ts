import { ExpressionError } from './ExpressionError';
import { forbiddenKey } from './forbiddenKey';
import { getOwn } from './getMember';
import type { Context, Value } from './value';
import { methodOf } from './methods/methodOf';
import { extensionNames, nullishMethods } from './methods/methodNames';
import { dateMethods } from './methods/dateMethods';

/** Methods that write a whole value out as text. */
const WRITING: ReadonlySet<string> = new Set([
	'join',
	'stringify',
	'toJsonString',
	'toLocaleString',
	'toString',
	'urlEncode',
]);

type Fn = (...args: readonly Value[]) => Value;

/**
 * `target.name(...args)`. A method is looked up by the target's type in our tables, then among the functions the
 * target itself holds; nothing is ever found through a prototype.
 */
export function callMethod(
	target: Value,
	name: string,
	args: readonly Value[],
	context: Context,
): Value {
	if (forbiddenKey(name)) throw new ExpressionError(`"${name}" cannot be called.`);
	for (const value of [target, ...args]) {
		if (WRITING.has(name)) context.budget.admitWhole(value);
		else context.budget.admit(value);
	}

	if (target === undefined || target === null) {
		const method = nullishMethods.get(name);
		if (method) return method(target, args, context);
		if (extensionNames.has(name)) {
			throw new ExpressionError(
				`${name}() cannot be used on ${String(target)}. Check that the field exists, or write ?.${name}().`,
			);
		}
		throw new TypeError(`Cannot call ${name} of ${String(target)}.`);
	}

	const dated = isoInstant(target, name);
	const method = dated
		? dateMethods.get(name)
		: (ownFunction(target, name) ?? methodOf(target, name));
	if (method) return context.budget.admit(method(dated ?? target, args, context));

	if (extensionNames.has(name)) {
		throw new ExpressionError(
			`${name}() cannot be used on this kind of value (${kindOf(target)}). Convert it first.`,
		);
	}
	throw new TypeError(`${name} is not a function.`);
}

function ownFunction(
	target: Value,
	name: string,
): ((target: Value, args: readonly Value[]) => Value) | undefined {
	if (typeof target !== 'object' && typeof target !== 'function') return undefined;
	const own = getOwn(target, name);
	return typeof own === 'function' ? (_target, args) => (own as Fn)(...args) : undefined;
}

/** n8n treats a text that is exactly an ISO instant (`2024-05-01T00:00:00.000Z`) as a date when an extension is called on it. */
function isoInstant(target: Value, name: string): Date | undefined {
	if (typeof target !== 'string' || target.length !== 24 || !target.endsWith('Z')) return undefined;
	if (!extensionNames.has(name) || name === 'toDate' || name === 'toDateTime') return undefined;
	const date = new Date(target);
	return !Number.isNaN(date.getTime()) && date.toISOString() === target ? date : undefined;
}

const kindOf = (value: Value): string =>
	Array.isArray(value) ? 'list' : value instanceof Date ? 'date' : typeof value;
