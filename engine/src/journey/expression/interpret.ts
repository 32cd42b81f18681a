import type {
	ArrowFunctionExpression,
	CallExpression,
	Expression,
	MemberExpression,
	Property,
	SpreadElement,
	TemplateLiteral,
} from 'acorn';
import { bindPattern } from './bindPattern';
import { callMethod } from './callMethod';
import { construct } from './construct';
import { ExpressionError } from './ExpressionError';
import { forbiddenKey } from './forbiddenKey';
import { getMember } from './getMember';
import { applyBinary, applyUnary } from './operators';
import { runBlock } from './runBlock';
import { compileSafeRegex } from './regex/safeRegex';
import { roots } from './roots';
import type { Scope } from './scope';
import type { StepBudget } from './StepBudget';
import type { Context, Locals, Value } from './value';

const SHORT_CIRCUIT = Symbol('the rest of an optional chain');

/**
 * The value of a checked expression. Walks the syntax tree over plain data: there is no `eval`, no `Function`, no
 * `vm`, hence no sandbox to escape. Throws whatever JavaScript would throw, and `ExpressionError`.
 */
export function interpret(expression: Expression, scope: Scope, budget: StepBudget): Value {
	return evaluate(expression, undefined, { scope, budget, zone: scope.timezone });
}

/** Evaluates one node. */
function evaluate(node: Expression, locals: Locals | undefined, context: Context): Value {
	return context.budget.spend(() => context.budget.admit(visit(node, locals, context)));
}

function visit(node: Expression, locals: Locals | undefined, context: Context): Value {
	const of = (child: Expression): Value => evaluate(child, locals, context);
	// An operator writes a list or an object out as text.
	const operand = (child: Expression): Value => context.budget.admitWhole(of(child));
	switch (node.type) {
		case 'Literal':
			return node.regex ? compileSafeRegex(node.regex.pattern, node.regex.flags) : node.value;
		case 'Identifier':
			return lookUp(node.name, locals, context);
		case 'TemplateLiteral':
			return templateText(node, of, context);
		case 'ArrayExpression':
			return node.elements.flatMap((element) =>
				element === null ? [undefined] : spreadable(element, of, ExpressionError),
			);
		case 'ObjectExpression':
			return objectOf(node.properties, of);
		case 'UnaryExpression':
			return applyUnary(node.operator, of(node.argument));
		case 'BinaryExpression':
			return applyBinary(node.operator, operand(node.left as Expression), operand(node.right));
		case 'LogicalExpression': {
			const left = of(node.left);
			if (node.operator === '??') return left ?? of(node.right);
			return (node.operator === '&&') === Boolean(left) ? of(node.right) : left;
		}
		case 'ConditionalExpression':
			return of(node.test) ? of(node.consequent) : of(node.alternate);
		case 'ArrowFunctionExpression':
			return closure(node, locals, context);
		case 'ParenthesizedExpression':
			return of(node.expression);
		case 'NewExpression':
			return construct(
				node.callee.type === 'Identifier' ? node.callee.name : '',
				argumentsOf(node.arguments, of),
				context,
			);
		case 'ChainExpression': {
			const value = chainLink(node.expression, of, context);
			return value === SHORT_CIRCUIT ? undefined : value;
		}
		case 'MemberExpression':
		case 'CallExpression':
			return chainLink(node, of, context);
		default:
			throw new ExpressionError(`${node.type} is not supported in an expression.`);
	}
}

function lookUp(name: string, locals: Locals | undefined, context: Context): Value {
	for (let frame = locals; frame; frame = frame.outer) {
		if (frame.names.has(name)) return frame.names.get(name);
	}
	return roots.get(name)?.(context);
}

type Evaluate = (child: Expression) => Value;

/** One link of a chain of members and calls; a missing link under `?.` ends the whole chain. */
function chainLink(node: Expression, of: Evaluate, context: Context): Value {
	if (node.type === 'MemberExpression') {
		const target = chainTarget(node.object as Expression, of, context);
		if (target === SHORT_CIRCUIT || (node.optional && isMissing(target))) return SHORT_CIRCUIT;
		return getMember(target, keyOf(node, of), context);
	}
	if (node.type === 'CallExpression') return call(node, of, context);
	return of(node);
}

/** Links of the same chain hand the short circuit on; anything else is evaluated for itself. */
const chainTarget = (node: Expression, of: Evaluate, context: Context): Value =>
	node.type === 'MemberExpression' || node.type === 'CallExpression'
		? context.budget.spend(() => context.budget.admit(chainLink(node, of, context)))
		: of(node);

function call(node: CallExpression, of: Evaluate, context: Context): Value {
	const callee = node.callee as Expression;
	if (callee.type === 'Identifier' && callee.name === '$if') return conditional(node, of);
	if (callee.type === 'MemberExpression') {
		const target = chainTarget(callee.object as Expression, of, context);
		if (target === SHORT_CIRCUIT || (callee.optional && isMissing(target))) return SHORT_CIRCUIT;
		return callMethod(target, keyOf(callee, of), argumentsOf(node.arguments, of), context);
	}
	const fn = chainTarget(callee, of, context);
	if (fn === SHORT_CIRCUIT || (node.optional && isMissing(fn))) return SHORT_CIRCUIT;
	if (typeof fn !== 'function') throw new TypeError('not a function');
	return (fn as (...args: readonly Value[]) => Value)(...argumentsOf(node.arguments, of));
}

/** `$if(test, then, otherwise = false)`: only the chosen branch is evaluated. */
function conditional(node: CallExpression, of: Evaluate): Value {
	const [test, consequent, alternate] = node.arguments as Expression[];
	if (test === undefined || consequent === undefined)
		throw new ExpressionError('$if needs a test and a value.');
	if (of(test)) return of(consequent);
	return alternate === undefined ? false : of(alternate);
}

const isMissing = (value: Value): boolean => value === undefined || value === null;

function keyOf(node: MemberExpression, of: Evaluate): string {
	const { property } = node;
	if (!node.computed && property.type === 'Identifier') return property.name;
	const key = of(property as Expression);
	if (typeof key === 'object' || typeof key === 'function')
		throw new TypeError('A key is a text or a number.');
	return String(key);
}

const argumentsOf = (
	nodes: readonly (Expression | SpreadElement)[],
	of: Evaluate,
): readonly Value[] => nodes.flatMap((node) => spreadable(node, of, TypeError));

/** What cannot be spread makes n8n fail in a list, and is swallowed in a call. */
function spreadable(
	node: Expression | SpreadElement,
	of: Evaluate,
	Refusal: typeof ExpressionError | typeof TypeError,
): readonly Value[] {
	if (node.type !== 'SpreadElement') return [of(node)];
	const value = of(node.argument);
	if (typeof value === 'string' || Array.isArray(value) || value instanceof Set)
		return [...(value as Iterable<Value>)];
	throw new Refusal('Only a list, a text or a set can be spread.');
}

function objectOf(
	properties: readonly (Property | SpreadElement)[],
	of: Evaluate,
): Record<string, Value> {
	const entries = properties.flatMap((property): [string, Value][] => {
		if (property.type === 'SpreadElement')
			return Object.entries(Object(of(property.argument)) as object);
		const { key } = property;
		const name = !property.computed && key.type === 'Identifier' ? key.name : String(of(key));
		if (forbiddenKey(name)) throw new ExpressionError(`"${name}" cannot be the name of a field.`);
		return [[name, of(property.value)]];
	});
	return Object.fromEntries(entries);
}

function templateText(node: TemplateLiteral, of: Evaluate, { budget }: Context): string {
	return node.quasis
		.map((quasi, index) => {
			const expression = node.expressions[index];
			return `${quasi.value.cooked ?? ''}${expression === undefined ? '' : (budget.admitWhole(of(expression)) as string)}`;
		})
		.join('');
}

/** A JavaScript function around an arrow of the expression, so that native `map`, `filter`, … can call it. */
function closure(
	node: ArrowFunctionExpression,
	locals: Locals | undefined,
	context: Context,
): Value {
	return (...args: readonly Value[]): Value => {
		const frame: Locals = { names: new Map(), outer: locals };
		const value: Evaluate = (child) => evaluate(child, frame, context);
		node.params.forEach((pattern, index) => {
			bindPattern(
				pattern,
				pattern.type === 'RestElement' ? args.slice(index) : args[index],
				frame.names,
				value,
			);
		});
		return node.body.type === 'BlockStatement'
			? runBlock(node.body, frame, (child, locals) => evaluate(child, locals, context))
			: value(node.body);
	};
}
