import { DateTime } from 'luxon';
import type { JsonObject } from '../../../../cloud-api/json';
import { ExpressionError } from './ExpressionError';
import { average, ifEmpty, namespaces } from './globals';
import type { Context, Value } from './value';
import { NodesByName } from './NodesByName';

type Root = (context: Context) => Value;

/** Every name an expression may start from, and what it stands for. `$('…')` and `$if` are among the calls. */
export const roots: ReadonlyMap<string, Root> = new Map<string, Root>([
	...Object.entries(namespaces),
	['$json', ({ scope }) => scope.json],
	['$contact', ({ scope }) => scope.contact],
	['$input', ({ scope }) => items(scope.json)],
	['$now', now],
	['$today', (context) => now(context).startOf('day')],
	['$workflow', ({ scope }) => ({ ...scope.workflow })],
	['$execution', ({ scope }) => ({ ...scope.execution })],
	['$itemIndex', () => 0],
	['$runIndex', () => 0],
	['$', (context) => (name: Value) => nodeItems(String(name), context)],
	['$node', (context) => nodeByName(context)],
	['$if', () => undefined],
	['$ifEmpty', () => ifEmpty],
	['$max', () => Math.max],
	['$min', () => Math.min],
	['$average', () => average],
	['$not', () => (value: Value) => !value],
	['undefined', () => undefined],
	['NaN', () => Number.NaN],
	['Infinity', () => Number.POSITIVE_INFINITY],
]);

function now({ scope, zone }: Context): DateTime {
	return DateTime.fromMillis(scope.now, { zone });
}

/** A run carries one item, so first, last and only are the same. */
function items(json: JsonObject): Value {
	const item = { json };
	return { item, first: () => item, last: () => item, all: () => [item] };
}

function nodeItems(name: string, { scope }: Context): Value {
	const json = scope.nodeJson(name);
	if (json !== undefined) return { ...(items(json) as object), isExecuted: true };
	const missing = (): never => {
		throw notRun(name);
	};
	return Object.defineProperty(
		{ isExecuted: false, first: missing, last: missing, all: missing },
		'item',
		{ get: missing },
	);
}

/** `$node["Name"].json`, the older spelling; the names are known from compiling, the lookup is by key. */
function nodeByName({ scope }: Context): Value {
	return new NodesByName((name) => {
		const json = scope.nodeJson(name);
		if (json === undefined) throw notRun(name);
		return { json };
	});
}

const notRun = (name: string): ExpressionError =>
	new ExpressionError(
		`The node "${name}" has not run in this journey before this step. Connect it before, or test $('${name}').isExecuted.`,
	);
