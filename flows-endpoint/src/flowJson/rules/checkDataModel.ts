import { type JsonNode, memberOf, type ObjectNode, textOf } from '../json/JsonNode';
import { placeOf, type Problems } from '../Problems';
import type { Rule } from './Rule';

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array'];

function fits(example: JsonNode, type: string): boolean {
	if (type === 'integer') return example.kind === 'number' && Number.isInteger(example.value);
	return example.kind === type;
}

function checkExample(example: JsonNode, schema: ObjectNode, problems: Problems): void {
	const type = textOf(schema, 'type') ?? '';
	if (types.includes(type) && !fits(example, type)) {
		return problems.error(
			'data-example',
			example,
			`This example is a ${example.kind}, but the data is declared ${type}: make them agree.`,
		);
	}
	const items = memberOf(schema, 'items');
	const properties = memberOf(schema, 'properties');
	if (example.kind === 'array' && items?.kind === 'object')
		for (const item of example.items) checkExample(item, items, problems);
	if (example.kind !== 'object' || properties?.kind !== 'object') return;
	for (const [key, { value }] of properties.members) {
		const part = memberOf(example, key);
		if (part !== undefined && value.kind === 'object') checkExample(part, value, problems);
	}
}

function checkSchema(schema: JsonNode, top: boolean, problems: Problems): void {
	if (schema.kind !== 'object')
		return problems.error(
			'wrong-type',
			schema,
			'Data is declared by an object with a type and an __example__.',
		);
	const type = textOf(schema, 'type');
	if (type === undefined)
		problems.error(
			'data-type',
			placeOf(schema, 'type'),
			`Say which type this data has: one of ${types.join(', ')}.`,
		);
	else if (!types.includes(type))
		problems.error(
			'data-type',
			placeOf(schema, 'type'),
			`"${type}" is no type: use one of ${types.join(', ')}.`,
		);
	if (!top && schema.members.has('__example__'))
		problems.error(
			'data-example',
			placeOf(schema, '__example__'),
			'__example__ belongs to the top of each data entry only: move it there.',
		);
	const items = memberOf(schema, 'items');
	if (type === 'array' && items === undefined)
		problems.error(
			'data-type',
			placeOf(schema, 'items'),
			'An array needs items: the schema of its elements.',
		);
	if (items?.kind === 'object') checkSchema(items, false, problems);
	const properties = memberOf(schema, 'properties');
	if (properties?.kind === 'object')
		for (const { value } of properties.members.values()) checkSchema(value, false, problems);
}

/** Each screen's data model: names a reference can spell, types, and an example that fits. */
export const checkDataModel: Rule = ({ screens }, problems) => {
	for (const { node } of screens) {
		const data = memberOf(node, 'data');
		if (data === undefined) continue;
		if (data.kind !== 'object') {
			problems.error('wrong-type', data, 'data must be an object: one schema per name.');
			continue;
		}
		for (const [key, { value }] of data.members) {
			if (/[-\s`'.${}[\]]/.test(key) || key === '')
				problems.error(
					'data-name',
					placeOf(data, key),
					`No reference can spell "${key}": use letters, digits and underscores.`,
				);
			checkSchema(value, true, problems);
			if (value.kind !== 'object') continue;
			const example = memberOf(value, '__example__');
			if (example === undefined)
				problems.error(
					'data-example',
					placeOf(value, '__example__'),
					`Give "${key}" an __example__: previews and checks need it.`,
				);
			else checkExample(example, value, problems);
		}
	}
};
