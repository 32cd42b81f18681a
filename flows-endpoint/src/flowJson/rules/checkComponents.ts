import type { PropertySpec } from '../components/ComponentSpec';
import { componentSpecs } from '../components/componentSpecs';
import { atLeast, type FlowVersion } from '../flowVersion';
import { itemsOf, type JsonNode, memberOf, type ObjectNode, textOf } from '../json/JsonNode';
import type { Component, Flow } from '../model/Flow';
import { placeOf, type Problems } from '../Problems';
import { checkValue } from './checkValue';
import type { Rule } from './Rule';

function needed(spec: PropertySpec, version: FlowVersion): boolean {
	return spec.required === true || (spec.required !== undefined && atLeast(version, spec.required));
}

/** The properties of a component, option or list item: known, old enough, present and well-formed. */
function checkProperties(
	node: ObjectNode,
	what: string,
	properties: Readonly<Record<string, PropertySpec>>,
	version: FlowVersion,
	problems: Problems,
): void {
	for (const [key, { value }] of node.members) {
		const spec = Object.hasOwn(properties, key) ? properties[key] : undefined;
		if (spec === undefined) {
			problems.error(
				'unknown-property',
				placeOf(node, key),
				`${what} has no property "${key}": remove it (known: ${Object.keys(properties).join(', ')}).`,
			);
			continue;
		}
		if (spec.since !== undefined && !atLeast(version, spec.since)) {
			problems.error(
				'since-version',
				placeOf(node, key),
				`"${key}" of ${what} exists from version ${spec.since}; this Flow is ${version}: raise the version or remove it.`,
			);
		}
		checkValue(value, spec, { key, what, version }, problems);
		if (spec.items === undefined || value.kind !== 'array') continue;
		for (const item of value.items) {
			if (item.kind === 'object')
				checkProperties(item, `an item of ${key}`, spec.items.properties, version, problems);
		}
	}
	for (const [key, spec] of Object.entries(properties)) {
		if (!node.members.has(key) && needed(spec, version)) {
			problems.error('missing-property', placeOf(node, key), `${what} needs "${key}": add it.`);
		}
	}
}

function checkComponent(
	{ node, type, spec, form }: Component,
	{ version }: Flow,
	problems: Problems,
): void {
	if (spec === undefined) {
		return problems.error(
			'unknown-component',
			placeOf(node, 'type'),
			`There is no component "${type}": use one of ${[...componentSpecs.keys()].join(', ')}.`,
		);
	}
	if (!atLeast(version, spec.since)) {
		problems.error(
			'since-version',
			placeOf(node, 'type'),
			`${type} exists from version ${spec.since}; this Flow is ${version}: raise the version or use another component.`,
		);
	}
	checkProperties(node, type, { type: { kind: 'name' }, ...spec.properties }, version, problems);
	for (const [key, { outsideForm }] of Object.entries(spec.properties)) {
		if (form !== undefined && outsideForm === true && node.members.has(key)) {
			problems.error(
				'property-conflict',
				placeOf(node, key),
				`Inside a Form, "${key}" belongs to the Form's ${key === 'init-value' ? 'init-values' : 'error-messages'}: move it there.`,
			);
		}
	}
	const required = memberOf(node, 'required');
	const visible = memberOf(node, 'visible');
	if (
		required?.kind === 'boolean' &&
		required.value &&
		visible?.kind === 'boolean' &&
		!visible.value
	) {
		problems.warning(
			'required-hidden',
			placeOf(node, 'visible'),
			`A required ${type} that is hidden can never be answered: bind required to the same value as visible.`,
		);
	}
}

/** Children that are no components at all: not objects, or without a type. */
function checkShape(children: readonly JsonNode[], problems: Problems): void {
	for (const child of children) {
		if (child.kind !== 'object')
			problems.error('wrong-type', child, 'A component must be an object with a type.');
		else if (textOf(child, 'type') === undefined)
			problems.error(
				'missing-property',
				placeOf(child, 'type'),
				'A component needs a type, such as "TextBody".',
			);
	}
}

/** Every component by its specification: type, version, properties, limits. */
export const checkComponents: Rule = (flow, problems) => {
	for (const screen of flow.screens) {
		checkShape(itemsOf(memberOf(screen.node, 'layout'), 'children'), problems);
		for (const component of screen.components) {
			checkComponent(component, flow, problems);
			for (const key of ['children', 'then', 'else'])
				checkShape(itemsOf(component.node, key), problems);
			const cases = memberOf(component.node, 'cases');
			if (cases?.kind === 'object')
				for (const key of cases.members.keys()) checkShape(itemsOf(cases, key), problems);
		}
	}
};
