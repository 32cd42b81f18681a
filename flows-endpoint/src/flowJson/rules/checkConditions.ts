import { type Expression, referencesIn, type ValueType } from '../expression/Expression';
import { nestedSource } from '../expression/readText';
import { atLeast } from '../flowVersion';
import { memberOf, type StringNode } from '../json/JsonNode';
import type { Flow, Screen } from '../model/Flow';
import { resolveReference } from '../model/resolveReference';
import type { Problems } from '../Problems';
import { conditionOf } from './checkReferences';
import type { Rule } from './Rule';

const logical = ['&&', '||', '!'];
const ordering = ['<', '<=', '>', '>='];
const equality = ['==', '!='];

class TypeCheck {
	constructor(
		private readonly screen: Screen,
		private readonly flow: Flow,
	) {}

	/** Says what is wrong with an expression, or nothing. */
	fault(expression: Expression): string | undefined {
		if (expression.kind !== 'operation') return undefined;
		const { operator, operands } = expression;
		const inner = operands
			.map((operand) => this.fault(operand))
			.find((found) => found !== undefined);
		if (inner !== undefined) return inner;
		const types = operands.map((operand) => this.type(operand));
		if (operands.length > 1 && operands.every(({ kind }) => kind === 'literal'))
			return `both sides of ${operator} are fixed`;
		const needs = logical.includes(operator)
			? 'boolean'
			: equality.includes(operator)
				? undefined
				: 'number';
		const wrong =
			needs === undefined
				? undefined
				: types.find(
						(type) =>
							type !== 'unknown' &&
							type !== needs &&
							!(needs === 'number' && type === 'string' && ordering.includes(operator)),
					);
		if (wrong !== undefined) return `${operator} works on ${needs} values, not on ${wrong}`;
		const [left = 'unknown', right = 'unknown'] = types;
		const differ =
			needs === undefined && left !== 'unknown' && right !== 'unknown' && left !== right;
		return differ ? `${operator} compares ${left} with ${right}` : undefined;
	}

	type(expression: Expression): ValueType {
		switch (expression.kind) {
			case 'literal':
				return expression.type;
			case 'joined':
				return 'string';
			case 'operation':
				return [...logical, ...ordering, ...equality].includes(expression.operator)
					? 'boolean'
					: 'number';
			case 'reference': {
				const resolved = resolveReference(expression.reference, this.screen, this.flow);
				return resolved.found ? resolved.type : 'unknown';
			}
		}
	}
}

function checkCondition(node: StringNode, screen: Screen, flow: Flow, problems: Problems): void {
	if (nestedSource(node.value) !== undefined && !atLeast(flow.version, '6.0')) return;
	const parsed = conditionOf(node.value);
	if (!parsed.ok)
		return problems.error(
			'expression-syntax',
			node,
			`The condition cannot be read: ${parsed.message}. Write it like \${form.city} == 'Rome' && \${data.open}.`,
		);
	if (referencesIn(parsed.expression).length === 0)
		return problems.error(
			'condition-static',
			node,
			'The condition never changes: use at least one ${data.…} or ${form.…}.',
		);
	const types = new TypeCheck(screen, flow);
	const fault = types.fault(parsed.expression);
	if (fault !== undefined)
		return problems.error(
			'expression-syntax',
			node,
			`The condition cannot work: ${fault}. Compare values of one type.`,
		);
	const type = types.type(parsed.expression);
	if (type !== 'boolean' && type !== 'unknown')
		problems.error(
			'condition-not-boolean',
			node,
			`The condition gives ${type}, not true or false: compare it with something.`,
		);
}

/** Conditions of If: readable, depending on something, comparing like with like, true or false in the end. */
export const checkConditions: Rule = (flow, problems) => {
	for (const screen of flow.screens) {
		for (const { type, node } of screen.components) {
			const condition = memberOf(node, 'condition');
			if (type === 'If' && condition?.kind === 'string')
				checkCondition(condition, screen, flow, problems);
		}
	}
};
