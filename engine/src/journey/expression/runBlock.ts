import type { BlockStatement, Expression, Statement } from 'acorn';
import { bindPattern } from './bindPattern';
import { ExpressionError } from './ExpressionError';
import type { Locals, Value } from './value';

/** Runs the body of an arrow function: `const`/`let`, `if` and `return`; nothing that changes a value once made. */
export function runBlock(
	block: BlockStatement,
	outer: Locals | undefined,
	evaluate: Evaluate,
): Value {
	return runStatements(block.body, outer, evaluate)?.value;
}

type Evaluate = (node: Expression, locals: Locals) => Value;

type Completion = { readonly value: Value } | undefined;

function runStatements(
	statements: readonly Statement[],
	outer: Locals | undefined,
	evaluate: Evaluate,
): Completion {
	const frame: Locals = { names: new Map(), outer };
	for (const statement of statements) {
		const completion = runStatement(statement, frame, evaluate);
		if (completion) return completion;
	}
	return undefined;
}

function runStatement(statement: Statement, frame: Locals, evaluate: Evaluate): Completion {
	switch (statement.type) {
		case 'VariableDeclaration':
			for (const { id, init } of statement.declarations) {
				bindPattern(id, init ? evaluate(init, frame) : undefined, frame.names, (node) =>
					evaluate(node, frame),
				);
			}
			return undefined;
		case 'ReturnStatement':
			return {
				value: statement.argument ? evaluate(statement.argument, frame) : undefined,
			};
		case 'IfStatement': {
			const branch = evaluate(statement.test, frame) ? statement.consequent : statement.alternate;
			return branch ? runStatements([branch], frame, evaluate) : undefined;
		}
		case 'BlockStatement':
			return runStatements(statement.body, frame, evaluate);
		case 'ExpressionStatement':
			evaluate(statement.expression, frame);
			return undefined;
		case 'EmptyStatement':
			return undefined;
		default:
			throw new ExpressionError(`${statement.type} is not supported in a function.`);
	}
}
