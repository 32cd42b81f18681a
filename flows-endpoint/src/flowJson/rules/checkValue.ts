import type { PropertySpec } from '../components/ComponentSpec';
import { readText } from '../expression/readText';
import { atLeast, type FlowVersion } from '../flowVersion';
import type { ArrayNode, JsonNode, StringNode } from '../json/JsonNode';
import type { Problems } from '../Problems';
import { checkDate } from './checkDate';
import { checkImage } from './checkImage';
import { hasShape, wantedShape } from './propertyShape';

/** What messages call the value, and the version it is judged by. */
export interface ValueContext {
	readonly key: string;
	readonly what: string;
	readonly version: FlowVersion;
}

/** Names, structure and actions are fixed when the Flow is published; anything else may come from data. */
const fixed: readonly PropertySpec['kind'][] = [
	'name',
	'action',
	'components',
	'cases',
	'condition',
];

function checkLiteral(
	node: StringNode,
	spec: PropertySpec,
	{ key, what, version }: ValueContext,
	problems: Problems,
): void {
	if (spec.required !== undefined && node.value.trim() === '')
		problems.error(
			'blank-text',
			node,
			`"${key}" of ${what} may not be blank: write something or remove the component.`,
		);
	if (spec.values !== undefined && !spec.values.includes(node.value))
		problems.error(
			'unknown-value',
			node,
			`"${key}" of ${what} must be one of ${spec.values.join(', ')}.`,
		);
	if (spec.kind === 'image') checkImage(node, key, what, version, problems);
	if (spec.kind === 'date' || spec.kind === 'dates') checkDate(node, key, version, problems);
	const { length } = spec;
	const characters = [...node.value].length;
	if (length === undefined) return;
	if (characters > length.error)
		problems.error(
			'too-long',
			node,
			`"${key}" of ${what} has ${characters} characters; at most ${length.error} are allowed: shorten it.`,
		);
	else if (length.warning !== undefined && characters > length.warning)
		problems.warning(
			'too-long',
			node,
			`"${key}" of ${what} has ${characters} characters; sources differ, and ${length.warning} is the safe limit: shorten it.`,
		);
}

function checkNumber(
	value: number,
	node: JsonNode,
	{ min, max }: PropertySpec,
	{ key, what }: ValueContext,
	problems: Problems,
): void {
	if (min !== undefined && value < min)
		problems.error('out-of-range', node, `"${key}" of ${what} must be at least ${min}.`);
	if (max !== undefined && value > max)
		problems.error('out-of-range', node, `"${key}" of ${what} must be at most ${max}.`);
}

function checkCount(
	node: ArrayNode,
	spec: PropertySpec,
	{ key }: ValueContext,
	problems: Problems,
): void {
	if (spec.items === undefined) return;
	const { min, max, maxWithImages = max } = spec.items;
	const pictured = node.items.some((item) => item.kind === 'object' && item.members.has('image'));
	const most = pictured ? maxWithImages : max;
	if (node.items.length < min)
		problems.error('too-few', node, `${key} needs at least ${min} item${min === 1 ? '' : 's'}.`);
	if (node.items.length > most)
		problems.error(
			'too-many',
			node,
			`${key} has ${node.items.length} items; at most ${most} are allowed${pictured ? ' with images' : ''}.`,
		);
}

/** One property's value: its shape, its length, its range. Where references lead is checked elsewhere. */
export function checkValue(
	node: JsonNode,
	spec: PropertySpec,
	context: ValueContext,
	problems: Problems,
): void {
	const isPattern = context.key === 'pattern';
	const read = node.kind === 'string' && !isPattern ? readText(node.value) : { kind: 'literal' };
	if (node.kind === 'string' && read.kind !== 'literal') {
		if (fixed.includes(spec.kind) && spec.kind !== 'condition')
			problems.error(
				'wrong-type',
				node,
				`"${context.key}" of ${context.what} cannot come from data: write ${wantedShape[spec.kind]}.`,
			);
		if (read.kind === 'nested' && !atLeast(context.version, '6.0'))
			problems.error(
				'since-version',
				node,
				'Backtick expressions exist from version 6.0: raise the version or use a plain ${reference}.',
			);
		return;
	}
	if (!hasShape(node, spec.kind))
		return problems.error(
			'wrong-type',
			node,
			`"${context.key}" of ${context.what} must be ${wantedShape[spec.kind]}.`,
		);
	if (node.kind === 'string') checkLiteral(node, spec, context, problems);
	if (node.kind === 'array') {
		checkCount(node, spec, context, problems);
		if (spec.kind === 'texts') {
			checkLiteral(
				{
					...node,
					kind: 'string',
					value: node.items.map((item) => (item.kind === 'string' ? item.value : '')).join('\n'),
				},
				spec,
				context,
				problems,
			);
		} else if (spec.kind === 'dates' || spec.kind === 'choices') {
			for (const item of node.items)
				checkValue(
					item,
					{ ...spec, kind: spec.kind === 'dates' ? 'date' : 'choice' },
					context,
					problems,
				);
		}
	}
	if (node.kind === 'object' && spec.kind.startsWith('range-')) {
		for (const { value } of node.members.values())
			if (value.kind === 'string') checkLiteral(value, spec, context, problems);
	}
	if (node.kind === 'number') checkNumber(node.value, node, spec, context, problems);
	if (node.kind === 'string' && spec.kind === 'count')
		checkNumber(Number(node.value), node, spec, context, problems);
}
