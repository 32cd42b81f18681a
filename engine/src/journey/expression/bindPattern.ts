import type { Expression, Pattern } from 'acorn';
import { ExpressionError } from './ExpressionError';
import { getOwn } from './getMember';
import type { Value } from './value';

/** Binds a parameter or a `const` to its value: names, defaults, `{ a, b: c }`, `[a, b]` and rest. */
export function bindPattern(
	pattern: Pattern,
	value: Value,
	names: Map<string, Value>,
	evaluate: (node: Expression) => Value,
): void {
	const bind = (child: Pattern, childValue: Value): void =>
		bindPattern(child, childValue, names, evaluate);
	switch (pattern.type) {
		case 'Identifier':
			names.set(pattern.name, value);
			return;
		case 'AssignmentPattern':
			bind(pattern.left, value === undefined ? evaluate(pattern.right) : value);
			return;
		case 'RestElement':
			bind(pattern.argument, value);
			return;
		case 'ArrayPattern': {
			const items = [...(value as Iterable<Value>)];
			pattern.elements.forEach((element, index) => {
				if (element)
					bind(element, element.type === 'RestElement' ? items.slice(index) : items[index]);
			});
			return;
		}
		case 'ObjectPattern':
			if (value === undefined || value === null)
				throw new TypeError('Nothing to take fields from.');
			for (const property of pattern.properties) {
				if (property.type !== 'Property' || property.key.type !== 'Identifier') throw unsupported();
				bind(property.value, getOwn(value, property.key.name));
			}
			return;
		case 'MemberExpression':
			throw unsupported();
	}
}

const unsupported = (): ExpressionError =>
	new ExpressionError('This way of naming a parameter is not supported.');
