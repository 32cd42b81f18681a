import { itemsOf, memberOf, type ObjectNode, textOf } from '../json/JsonNode';
import type { Component } from '../model/Flow';
import { placeOf, type Problems } from '../Problems';
import type { Rule } from './Rule';

const ranges: readonly (readonly [string, string])[] = [
	['min-selected-items', 'max-selected-items'],
	['min-chars', 'max-chars'],
	['min-days', 'max-days'],
	['min-date', 'max-date'],
	['min-uploaded-photos', 'max-uploaded-photos'],
	['min-uploaded-documents', 'max-uploaded-documents'],
];

function literal(node: ObjectNode, key: string): number | undefined {
	const value = memberOf(node, key);
	if (value?.kind === 'number') return value.value;
	if (value?.kind !== 'string' || value.value.includes('${')) return undefined;
	const number = key.endsWith('-date') ? Date.parse(value.value) : Number(value.value);
	return Number.isNaN(number) ? undefined : number;
}

function checkRanges({ node, type }: Component, problems: Problems): void {
	for (const [low, high] of ranges) {
		const from = literal(node, low);
		const to = literal(node, high);
		if (from !== undefined && to !== undefined && from > to)
			problems.error(
				'out-of-range',
				placeOf(node, low),
				`"${low}" of ${type} is above "${high}": swap or correct them.`,
			);
	}
}

function checkPattern({ node }: Component, problems: Problems): void {
	const pattern = textOf(node, 'pattern');
	if (pattern === undefined) return;
	if (!node.members.has('helper-text'))
		problems.error(
			'property-conflict',
			placeOf(node, 'pattern'),
			'A pattern needs a helper-text that tells people what to type: add one.',
		);
	const input = textOf(node, 'input-type') ?? 'text';
	if (input === 'email' || input === 'phone')
		problems.error(
			'property-conflict',
			placeOf(node, 'pattern'),
			`input-type ${input} has its own check: remove the pattern or use text.`,
		);
	try {
		new RegExp(pattern, 'u').test('');
	} catch {
		problems.error(
			'bad-format',
			placeOf(node, 'pattern'),
			'The pattern is no regular expression; write it raw, without slashes around it.',
		);
	}
}

function checkOptions({ node, type }: Component, problems: Problems): void {
	const options = itemsOf(node, 'data-source').filter((item) => item.kind === 'object');
	const has = (key: string): boolean => options.some(({ members }) => members.has(key));
	if (has('image') && has('color'))
		problems.error(
			'property-conflict',
			placeOf(node, 'data-source'),
			`Options of ${type} show images or colors, not both: remove one kind.`,
		);
	for (const key of ['on-select-action', 'on-unselect-action']) {
		if (node.members.has(key) && has(key))
			problems.error(
				'property-conflict',
				placeOf(node, key),
				`"${key}" stands on ${type} and on its options: keep one of them.`,
			);
	}
	const ids = new Set<string>();
	for (const option of options) {
		const id = textOf(option, 'id');
		if (id !== undefined && ids.has(id))
			problems.error(
				'duplicate-name',
				placeOf(option, 'id'),
				`Another option has id "${id}": give each its own.`,
			);
		if (id !== undefined) ids.add(id);
	}
}

function checkCalendar({ node }: Component, problems: Problems): void {
	const mode = textOf(node, 'mode') ?? 'single';
	for (const key of ['title', 'description', 'min-days', 'max-days']) {
		if (mode === 'single' && node.members.has(key))
			problems.error(
				'property-conflict',
				placeOf(node, key),
				`"${key}" works in range mode only: set "mode": "range" or remove it.`,
			);
	}
	for (const key of ['label', 'helper-text', 'required', 'init-value', 'error-message']) {
		const value = memberOf(node, key);
		if (value === undefined || (value.kind === 'string' && value.value.includes('${'))) continue;
		if (mode === 'single' && value.kind === 'object')
			problems.error(
				'wrong-type',
				value,
				`In single mode "${key}" is one value; an object with start-date and end-date belongs to range mode.`,
			);
		if (mode !== 'range') continue;
		if (value.kind !== 'object')
			problems.error(
				'wrong-type',
				value,
				`In range mode "${key}" is an object with start-date and end-date.`,
			);
		else
			for (const part of value.members.keys())
				if (part !== 'start-date' && part !== 'end-date')
					problems.error(
						'unknown-property',
						placeOf(value, part),
						`"${key}" has start-date and end-date only: remove "${part}".`,
					);
	}
}

/** Properties that only make sense together, or not together. */
export const checkCombinations: Rule = ({ screens }, problems) => {
	for (const { components } of screens) {
		for (const component of components) {
			checkRanges(component, problems);
			if (component.type === 'TextInput') checkPattern(component, problems);
			if (component.node.members.has('data-source')) checkOptions(component, problems);
			if (component.type === 'CalendarPicker') checkCalendar(component, problems);
		}
	}
};
