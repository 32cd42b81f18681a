import type { PropertyKind } from '../components/ComponentSpec';
import { type Expression, referencesIn, type ValueType } from '../expression/Expression';
import type { Reference } from '../expression/reference';
import { type FlowText, nestedSource, readText } from '../expression/readText';
import { parseExpression } from '../expression/parseExpression';
import { atLeast } from '../flowVersion';
import { memberOf, type StringNode } from '../json/JsonNode';
import type { Flow, Screen } from '../model/Flow';
import { resolveReference } from '../model/resolveReference';
import { textsOf } from '../model/textsOf';
import type { Problems } from '../Problems';
import type { Rule } from './Rule';

/** The types a property accepts from data; a kind that is not listed accepts anything. */
const accepts: Partial<Readonly<Record<PropertyKind, readonly ValueType[]>>> = {
	text: ['string'],
	texts: ['string', 'array'],
	flag: ['boolean'],
	count: ['number', 'string'],
	number: ['number'],
	choice: ['string'],
	choices: ['array'],
	date: ['string'],
	dates: ['array'],
	image: ['string'],
	items: ['array'],
	object: ['object'],
	strings: ['array'],
	'range-text': ['string', 'object'],
	'range-flag': ['boolean', 'object'],
	selection: ['array'],
};

/** Properties that take whatever type their component answers with. */
const anyValue = new Set(['value', 'init-value']);

function checkReference(
	node: StringNode,
	reference: Reference,
	screen: Screen,
	flow: Flow,
	problems: Problems,
): ValueType {
	if (reference.screen !== undefined && !atLeast(flow.version, '4.0'))
		problems.error(
			'since-version',
			node,
			`References to other screens exist from version 4.0: pass the value in the payload instead of ${reference.text}.`,
		);
	if (reference.screen === screen.id)
		problems.error(
			'reference-own-screen',
			node,
			`${reference.text} names its own screen: write \${${reference.store}.${reference.name}}.`,
		);
	const resolved = resolveReference(reference, screen, flow);
	if (resolved.found) return resolved.type;
	problems.error('reference-unknown', node, `${reference.text} leads nowhere: ${resolved.why}.`);
	return 'unknown';
}

function checkText(
	node: StringNode,
	read: FlowText,
	wanted: readonly ValueType[] | undefined,
	screen: Screen,
	flow: Flow,
	problems: Problems,
): void {
	if (read.kind === 'mixed') {
		problems.error(
			'reference-mixed',
			node,
			"Text and ${…} cannot be mixed: make the reference the whole value, or (from 6.0) write `'text ' ${…}` in backticks.",
		);
	} else if (read.kind === 'broken') {
		problems.error(
			read.code,
			node,
			`${read.code === 'expression-syntax' ? 'The expression cannot be read' : 'The reference cannot be read'}: ${read.message}. Write \${data.name}, \${form.name} or \${screen.ID.form.name}.`,
		);
	} else if (read.kind === 'nested') {
		for (const reference of referencesIn(read.expression))
			checkReference(node, reference, screen, flow, problems);
	} else if (read.kind === 'reference') {
		const type = checkReference(node, read.reference, screen, flow, problems);
		if (type !== 'unknown' && wanted !== undefined && !wanted.includes(type)) {
			problems.error(
				'reference-type',
				node,
				`${read.reference.text} is ${type}, but ${wanted.join(' or ')} is needed here: declare it so or refer to other data.`,
			);
		}
	}
}

/** The parsed condition of an If; backticks around it are allowed from 6.0. */
export function conditionOf(text: string): ReturnType<typeof parseExpression> {
	return parseExpression(nestedSource(text) ?? text, false);
}

function conditionReferences(screen: Screen): [StringNode, Expression][] {
	return screen.components.flatMap(({ type, node }) => {
		const condition = memberOf(node, 'condition');
		if (type !== 'If' || condition?.kind !== 'string') return [];
		const parsed = conditionOf(condition.value);
		return parsed.ok ? [[condition, parsed.expression] satisfies [StringNode, Expression]] : [];
	});
}

/** Every `${…}`: written as one, leading somewhere, and of a type the property can show. */
export const checkReferences: Rule = (flow, problems) => {
	for (const screen of flow.screens) {
		const title = memberOf(screen.node, 'title');
		if (title?.kind === 'string')
			checkText(title, readText(title.value), ['string'], screen, flow, problems);
		for (const component of screen.components) {
			for (const { node, property, spec } of textsOf(component)) {
				const whole = component.node.members.get(property)?.value === node;
				const wanted =
					whole && spec !== undefined && !anyValue.has(property) ? accepts[spec.kind] : undefined;
				checkText(node, readText(node.value), wanted, screen, flow, problems);
			}
		}
		for (const [node, expression] of conditionReferences(screen)) {
			for (const reference of referencesIn(expression))
				checkReference(node, reference, screen, flow, problems);
		}
	}
};
