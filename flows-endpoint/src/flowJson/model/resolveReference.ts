import type { ValueType } from '../expression/Expression';
import type { Reference } from '../expression/reference';
import { type JsonNode, memberOf, textOf } from '../json/JsonNode';
import type { Component, Flow, Screen } from './Flow';

/** What a reference leads to; `schema` and `component` say more where there is more to know. */
export type Resolved =
	| {
			readonly found: true;
			readonly type: ValueType;
			readonly schema?: JsonNode;
			readonly component?: Component;
	  }
	| { readonly found: false; readonly why: string };

const types: Readonly<Record<string, ValueType>> = {
	string: 'string',
	number: 'number',
	integer: 'number',
	boolean: 'boolean',
	object: 'object',
	array: 'array',
};

/** The type a data model's schema declares. */
export function schemaType(schema: JsonNode | undefined): ValueType {
	return types[textOf(schema, 'type') ?? ''] ?? 'unknown';
}

/**
 * What `${form.…}` holds for an input. A CalendarPicker in range mode answers with two dates; a number input is taken
 * for a string by some clients and for a number by others, so both may be declared.
 */
function answerType(component: Component): ValueType {
	if (component.type === 'TextInput' && textOf(component.node, 'input-type') === 'number')
		return 'unknown';
	if (component.type !== 'CalendarPicker') return component.spec?.answer ?? 'unknown';
	const mode = textOf(component.node, 'mode') ?? 'single';
	return mode === 'single' ? 'string' : mode === 'range' ? 'object' : 'unknown';
}

function resolveData(reference: Reference, screen: Screen): Resolved {
	let schema = screen.data.get(reference.name);
	if (schema === undefined)
		return {
			found: false,
			why: `screen ${screen.id} declares no data "${reference.name}": add it to the screen's data with a type and an __example__`,
		};
	for (const key of reference.rest) {
		const properties = memberOf(schema, 'properties');
		if (properties === undefined) return { found: true, type: 'unknown' };
		schema = memberOf(properties, key);
		if (schema === undefined)
			return {
				found: false,
				why: `the data model of screen ${screen.id} has no "${key}" there: add it under properties`,
			};
	}
	return reference.indexed
		? { found: true, type: 'unknown' }
		: { found: true, type: schemaType(schema), schema };
}

function resolveForm(reference: Reference, screen: Screen): Resolved {
	const component = screen.inputs.get(reference.name);
	if (component === undefined)
		return {
			found: false,
			why: `screen ${screen.id} has no input named "${reference.name}": add one or correct the name`,
		};
	const type = reference.rest.length > 0 || reference.indexed ? 'unknown' : answerType(component);
	return { found: true, type, component };
}

/** Follows a reference written on `screen`. */
export function resolveReference(reference: Reference, screen: Screen, flow: Flow): Resolved {
	const target = reference.screen === undefined ? screen : flow.byId.get(reference.screen);
	if (target === undefined)
		return { found: false, why: `there is no screen ${reference.screen ?? ''}: correct its id` };
	return reference.store === 'data'
		? resolveData(reference, target)
		: resolveForm(reference, target);
}
