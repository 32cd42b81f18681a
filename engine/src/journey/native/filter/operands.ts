import type { DateTime } from 'luxon';
import type { JsonValue } from '../../../../../cloud-api/json';
import { described, toArray, toBoolean, toDateTime, toNumber, toObject, toText } from '../convert';
import { StepFailure } from '../stepFailure';
import type { Condition, FilterOptions } from './filterParameter';

/** A value ready to be compared: of the operator's type, or missing. */
export type Operand = JsonValue | DateTime | undefined;

type Taken = { readonly ok: true; readonly value: Operand } | { readonly ok: false };

/**
 * Both sides of a condition in the operator's types. With strict validation a value of another type fails the step,
 * otherwise it is converted, and fails only when it cannot be.
 */
export function takeOperands(
	{ left, right, operator }: Condition,
	options: FilterOptions,
	zone: string,
): { readonly left: Operand; readonly right: Operand } {
	const first = take(left, operator.type, options, zone);
	const second = take(right, operator.rightType, options, zone);
	if (!first.ok) throw mismatch('first', left, operator.type, options);
	if (!second.ok && !operator.singleValue)
		throw mismatch('second', right, operator.rightType, options);
	return { left: first.value, right: second.ok ? second.value : undefined };
}

function take(
	value: JsonValue | undefined,
	type: string,
	{ strict, version }: FilterOptions,
	zone: string,
): Taken {
	if (value === undefined || value === null) return { ok: true, value };
	switch (type) {
		case 'string':
			return strict && typeof value !== 'string'
				? { ok: false }
				: { ok: true, value: toText(value) };
		case 'number':
			if (version >= 3 && isBlank(value)) return { ok: true, value: null };
			return strict && typeof value !== 'number' ? { ok: false } : taken(toNumber(value));
		case 'boolean':
			if (strict) return typeof value === 'boolean' ? { ok: true, value } : { ok: false };
			return { ok: true, value: (version >= 2 ? toBoolean(value) : undefined) ?? Boolean(value) };
		case 'dateTime':
			return taken(toDateTime(value, zone));
		case 'array':
			return strict && !Array.isArray(value) ? { ok: false } : taken(toArray(value));
		case 'object':
			return strict && typeof value !== 'object' ? { ok: false } : taken(toObject(value));
		default:
			return { ok: true, value };
	}
}

const taken = (value: Operand): Taken =>
	value === undefined ? { ok: false } : { ok: true, value };

const isBlank = (value: JsonValue): boolean =>
	typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;

function mismatch(
	side: 'first' | 'second',
	value: JsonValue | undefined,
	type: string,
	{ strict }: FilterOptions,
): StepFailure {
	const found = `The ${side} value of a condition is ${described(value)} (${Array.isArray(value) ? 'array' : typeof value})`;
	return new StepFailure(
		strict
			? `${found}, but the comparison expects the type ${type}. Turn on "Convert types where required", or change the value or the type of the comparison.`
			: `${found} and cannot be converted to the type ${type}. Change the value or the type of the comparison.`,
	);
}
