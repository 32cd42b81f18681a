import type { PropertySpec } from '../components/ComponentSpec';
import type { JsonNode } from '../json/JsonNode';

/** What messages ask for. */
export const wantedShape: Readonly<Record<PropertySpec['kind'], string>> = {
	text: 'a string',
	texts: 'a string or an array of strings',
	name: 'a string',
	flag: 'true or false',
	count: 'a whole number',
	number: 'a number',
	choice: 'a string',
	choices: 'an array of strings',
	date: 'a date',
	dates: 'an array of dates',
	image: 'a base64 string',
	items: 'an array of items',
	action: 'an action object',
	condition: 'a string',
	components: 'an array of components',
	cases: 'an object: one array of components per value',
	object: 'an object',
	strings: 'an array of strings',
	'range-text': 'a string, or an object with start-date and end-date',
	'range-flag': 'true or false, or an object with start-date and end-date',
	selection: 'an array of option ids',
};

/** Whether a value written out (no reference) has the form its property asks for. */
export function hasShape(node: JsonNode, kind: PropertySpec['kind']): boolean {
	switch (kind) {
		case 'flag':
			return node.kind === 'boolean';
		case 'range-flag':
			return node.kind === 'boolean' || node.kind === 'object';
		case 'count':
			return (
				(node.kind === 'number' && Number.isInteger(node.value)) ||
				(node.kind === 'string' && /^\d+$/.test(node.value))
			);
		case 'number':
			return node.kind === 'number';
		case 'choices':
		case 'dates':
		case 'strings':
		case 'selection':
			return node.kind === 'array' && node.items.every(({ kind: each }) => each === 'string');
		case 'items':
			return node.kind === 'array' && node.items.every(({ kind: each }) => each === 'object');
		case 'components':
			return node.kind === 'array';
		case 'action':
		case 'cases':
		case 'object':
			return node.kind === 'object';
		case 'texts':
			return (
				node.kind === 'string' ||
				(node.kind === 'array' && node.items.every(({ kind: each }) => each === 'string'))
			);
		case 'range-text':
			return node.kind === 'string' || node.kind === 'object';
		default:
			return node.kind === 'string';
	}
}
