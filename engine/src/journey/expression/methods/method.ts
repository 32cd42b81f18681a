import type { Context, Value } from '../value';

/** A method of one type of value. The target is never changed: methods that would change it work on a copy. */
export type Method = (target: Value, args: readonly Value[], context: Context) => Value;

/** The methods of one type by name. */
export type MethodTable = ReadonlyMap<string, Method>;

/** JavaScript's own methods of a prototype, by an allow-list of names. */
export function natives(
	prototype: object,
	names: readonly string[],
): readonly (readonly [string, Method])[] {
	return names.map((name) => {
		const native = (prototype as { readonly [name: string]: (...args: readonly Value[]) => Value })[
			name
		];
		if (typeof native !== 'function')
			throw new Error(`${name} is not a method of this JavaScript engine.`);
		return [name, (target, args) => native.apply(target, [...args])] as const;
	});
}

/** Gives a typed function the shape of a method: the target comes first, then the arguments, then the context. */
export const method =
	<T>(implementation: (target: T, args: readonly never[], context: Context) => Value): Method =>
	(target, args, context) =>
		implementation(target as T, args as readonly never[], context);
