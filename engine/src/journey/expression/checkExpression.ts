import type {
	ArrowFunctionExpression,
	CallExpression,
	Expression,
	MemberExpression,
	Node,
	Pattern,
	Statement,
} from 'acorn';
import { constructible } from './construct';
import { forbiddenKey } from './forbiddenKey';
import { methodNames } from './methods/methodNames';
import { binaryOperators, unaryOperators } from './operators';
import { regexProblem } from './regex/safeRegex';
import { roots } from './roots';
import { namespaceMembers } from './namespaceMembers';
import { unsupportedRoots } from './unsupportedRoots';

type Report = (offset: number, message: string) => void;

/** Names that arrow functions and blocks around a node have brought in. */
type Names = ReadonlySet<string>;

/**
 * Checks an expression against what the interpreter runs: kinds of syntax, names, methods and regexes. Reports every
 * problem with its offset, and gives the names of the nodes it reads.
 */
export function checkExpression(expression: Expression, report: Report): readonly string[] {
	const checker = new ExpressionChecker(report);
	checker.check(expression, new Set());
	return [...checker.nodesRead];
}

class ExpressionChecker {
	readonly nodesRead = new Set<string>();
	readonly #report: Report;

	constructor(report: Report) {
		this.#report = report;
	}

	check(node: Expression, names: Names): void {
		const check = (child: Expression): void => this.check(child, names);
		switch (node.type) {
			case 'Literal':
				return this.#literal(node);
			case 'Identifier':
				return this.#name(node, names);
			case 'TemplateLiteral':
				return node.expressions.forEach(check);
			case 'ArrayExpression':
				return node.elements.forEach(
					(element) =>
						element && check(element.type === 'SpreadElement' ? element.argument : element),
				);
			case 'ObjectExpression':
				return this.#object(node.properties, names);
			case 'UnaryExpression':
				if (!unaryOperators.has(node.operator))
					this.#refuse(
						node,
						`The operator ${node.operator} is not supported. Expressions only read.`,
					);
				return check(node.argument);
			case 'BinaryExpression':
				if (!binaryOperators.has(node.operator))
					this.#refuse(node, `The operator ${node.operator} is not supported.`);
				if (node.left.type !== 'PrivateIdentifier') check(node.left);
				return check(node.right);
			case 'LogicalExpression':
				check(node.left);
				return check(node.right);
			case 'ConditionalExpression':
				return [node.test, node.consequent, node.alternate].forEach(check);
			case 'ParenthesizedExpression':
			case 'ChainExpression':
				return check(node.expression);
			case 'ArrowFunctionExpression':
				return this.#arrow(node, names);
			case 'NewExpression':
				if (node.callee.type !== 'Identifier' || !constructible.has(node.callee.name))
					this.#refuse(
						node,
						'Only new Date(…) and new Set(…) are supported. For dates, prefer DateTime.',
					);
				return this.#arguments(node.arguments, names);
			case 'MemberExpression':
				return this.#member(node, names);
			case 'CallExpression':
				return this.#call(node, names);
			default:
				return this.#refuse(
					node,
					`${REFUSED[node.type] ?? `This kind of code (${node.type})`} is not supported in an expression. Use values, operators, calls and arrow functions.`,
				);
		}
	}

	#refuse(node: Node, message: string): void {
		this.#report(node.start, message);
	}

	#literal(node: Expression & { type: 'Literal' }): void {
		if (node.regex) {
			const problem = regexProblem(node.regex.pattern, node.regex.flags);
			if (problem) this.#refuse(node, problem);
		} else if (typeof node.value === 'bigint') {
			this.#refuse(node, 'Big integers (1n) are not supported. Use a number.');
		}
	}

	#name(node: Expression & { type: 'Identifier' }, names: Names): void {
		if (names.has(node.name) || roots.has(node.name)) return;
		this.#refuse(
			node,
			unsupportedRoots.get(node.name) ??
				`"${node.name}" is not a name the runner knows. Data of the step before is under $json, of another step under $('Name').item.json.`,
		);
	}

	#object(
		properties: (Expression & { type: 'ObjectExpression' })['properties'],
		names: Names,
	): void {
		for (const property of properties) {
			if (property.type === 'SpreadElement') {
				this.check(property.argument, names);
				continue;
			}
			if (property.kind !== 'init' || property.method)
				this.#refuse(
					property,
					'Getters, setters and methods are not supported. Write a field with a value.',
				);
			if (property.computed) this.check(property.key, names);
			else
				this.#key(
					property.key,
					property.key.type === 'Identifier'
						? property.key.name
						: String((property.key as { value?: unknown }).value),
				);
			this.check(property.value, names);
		}
	}

	#key(node: Node, key: string): void {
		if (forbiddenKey(key))
			this.#refuse(
				node,
				`"${key}" cannot be used: it leads out of the data. Rename the field if it is data.`,
			);
	}

	#member(node: MemberExpression, names: Names): void {
		if (node.object.type === 'Super' || node.property.type === 'PrivateIdentifier')
			return this.#refuse(node, 'This member cannot be read.');
		const key = literalKey(node);
		if (key !== undefined) this.#key(node.property, key);
		else this.check(node.property, names);
		if (node.object.type === 'Identifier' && node.object.name === '$node')
			this.#nodeByName(node, key);
		else this.check(node.object, names);
	}

	#nodeByName(node: MemberExpression, key: string | undefined): void {
		if (key === undefined)
			this.#refuse(node, 'The name of a node must be written out, as in $node["Name"].json.');
		else this.nodesRead.add(key);
	}

	#call(node: CallExpression, names: Names): void {
		const { callee } = node;
		if (callee.type === 'Identifier' && callee.name === '$') return this.#nodeByCall(node);
		this.#arguments(node.arguments, names);
		if (callee.type === 'Super') return this.#refuse(node, 'super cannot be called.');
		if (callee.type !== 'MemberExpression') return this.check(callee, names);
		this.#member(callee, names);
		const name = literalKey(callee);
		if (name === undefined)
			return this.#refuse(
				callee.property,
				'The name of a method must be written out, as in .toUpperCase().',
			);
		if (forbiddenKey(name)) return undefined;
		const known =
			callee.object.type === 'Identifier' && !names.has(callee.object.name)
				? namespaceMembers(callee.object.name)
				: undefined;
		if (known ? !known.has(name) : !methodNames.has(name) && !ITEM_METHODS.has(name)) {
			this.#refuse(
				callee.property,
				`.${name}() is not a method the runner knows. Use one of JavaScript's or n8n's methods for strings, numbers, lists, objects or dates, or compute it in an earlier step.`,
			);
		}
	}

	#nodeByCall(node: CallExpression): void {
		const [name] = node.arguments;
		if (name?.type === 'Literal' && typeof name.value === 'string' && node.arguments.length === 1)
			this.nodesRead.add(name.value);
		else this.#refuse(node, "The name of a node must be written out, as in $('Name').item.json.");
	}

	#arguments(nodes: CallExpression['arguments'], names: Names): void {
		for (const node of nodes)
			this.check(node.type === 'SpreadElement' ? node.argument : node, names);
	}

	#arrow(node: ArrowFunctionExpression, names: Names): void {
		if (node.async)
			this.#refuse(node, 'An async function is not supported. Expressions do not wait.');
		const inner = new Set(names);
		for (const parameter of node.params) this.#pattern(parameter, inner);
		if (node.body.type === 'BlockStatement') this.#statements(node.body.body, inner);
		else this.check(node.body, inner);
	}

	#pattern(pattern: Pattern, names: Set<string>): void {
		switch (pattern.type) {
			case 'Identifier':
				names.add(pattern.name);
				return;
			case 'AssignmentPattern':
				this.check(pattern.right, names);
				return this.#pattern(pattern.left, names);
			case 'RestElement':
				return this.#pattern(pattern.argument, names);
			case 'ArrayPattern':
				return pattern.elements.forEach((element) => element && this.#pattern(element, names));
			case 'ObjectPattern':
				for (const property of pattern.properties) {
					if (
						property.type !== 'Property' ||
						property.computed ||
						property.key.type !== 'Identifier'
					) {
						this.#refuse(property, 'Only plain names can be taken out of an object here.');
						continue;
					}
					this.#key(property, property.key.name);
					this.#pattern(property.value, names);
				}
				return;
			case 'MemberExpression':
				return this.#refuse(pattern, 'Only a name can be given here.');
		}
	}

	#statements(statements: readonly Statement[], outer: Names): void {
		const names = new Set(outer);
		for (const statement of statements) this.#statement(statement, names);
	}

	#statement(statement: Statement, names: Set<string>): void {
		switch (statement.type) {
			case 'VariableDeclaration':
				for (const { id, init } of statement.declarations) {
					if (init) this.check(init, names);
					this.#pattern(id, names);
				}
				return;
			case 'ReturnStatement':
				return statement.argument ? this.check(statement.argument, names) : undefined;
			case 'IfStatement':
				this.check(statement.test, names);
				return this.#statements(
					statement.alternate
						? [statement.consequent, statement.alternate]
						: [statement.consequent],
					names,
				);
			case 'BlockStatement':
				return this.#statements(statement.body, names);
			case 'ExpressionStatement':
				return this.check(statement.expression, names);
			case 'EmptyStatement':
				return;
			default:
				return this.#refuse(
					statement,
					`${statement.type} is not supported in a function. Use const, if and return.`,
				);
		}
	}
}

/** What a run's item and `$('Name')` can be asked for. */
const ITEM_METHODS: ReadonlySet<string> = new Set(['all', 'first', 'last']);

const REFUSED: { readonly [type: string]: string } = {
	AssignmentExpression: 'Assigning',
	AwaitExpression: 'await',
	ClassExpression: 'A class',
	FunctionExpression: 'function (…) {…}',
	ImportExpression: 'import()',
	MetaProperty: 'import.meta and new.target',
	SequenceExpression: 'A list of expressions with commas',
	TaggedTemplateExpression: 'A tagged template',
	ThisExpression: 'this',
	UpdateExpression: '++ and --',
	YieldExpression: 'yield',
};

function literalKey({ computed, property }: MemberExpression): string | undefined {
	if (!computed) return property.type === 'Identifier' ? property.name : undefined;
	return property.type === 'Literal' &&
		(typeof property.value === 'string' || typeof property.value === 'number')
		? String(property.value)
		: undefined;
}
