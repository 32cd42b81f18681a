import { parseExpressionAt, type Expression } from 'acorn';
import type { JsonValue } from '../../../../cloud-api/json';

/** Reads a JavaScript object of literals, such as `{a: 1, 'b': [true, null]}`: only read, nothing in it runs. */
export function parseObjectText(text: string): JsonValue | undefined {
	if (!text.trimStart().startsWith('{')) return undefined;
	try {
		const expression = parseExpressionAt(`(${text})`, 0, { ecmaVersion: 2024 });
		return literalValue(expression);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

function literalValue(node: Expression): JsonValue {
	switch (node.type) {
		case 'Literal':
			if (typeof node.value === 'object' && node.value !== null) break;
			if (typeof node.value === 'bigint' || node.value === undefined) break;
			return node.value;
		case 'UnaryExpression':
			if (node.operator === '-') return -Number(literalValue(node.argument));
			break;
		case 'ArrayExpression':
			return node.elements.map((element) => {
				if (element === null || element.type === 'SpreadElement')
					throw new SyntaxError('not a literal');
				return literalValue(element);
			});
		case 'ObjectExpression':
			return Object.fromEntries(
				node.properties.map((property) => {
					if (property.type !== 'Property' || property.computed || property.kind !== 'init')
						throw new SyntaxError('not a literal');
					const { key } = property;
					return [
						key.type === 'Identifier' ? key.name : String(literalValue(key)),
						literalValue(property.value),
					];
				}),
			);
		default:
	}
	throw new SyntaxError('not a literal');
}
