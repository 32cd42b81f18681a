import type { BlockStatement, Statement } from 'acorn';
import { bindPattern } from './bindPattern';
import { ExpressionError } from './ExpressionError';
import { evaluate, type Context, type Locals, type Value } from './interpret';

/** Runs the body of an arrow function: `const`/`let`, `if` and `return`; nothing that changes a value once made. */
export function runBlock(
	block: BlockStatement,
	outer: Locals | undefined,
	context: Context,
): Value {
	return runStatements(block.body, outer, context)?.value;
}

type Completion = { readonly value: Value } | undefined;

function runStatements(
	statements: readonly Statement[],
	outer: Locals | undefined,
	context: Context,
): Completion {
	const frame: Locals = { names: new Map(), outer };
	for (const statement of statements) {
		const completion = runStatement(statement, frame, context);
		if (completion) return completion;
	}
	return undefined;
}

function runStatement(statement: Statement, frame: Locals, context: Context): Completion {
	switch (statement.type) {
		case 'VariableDeclaration':
			for (const { id, init } of statement.declarations) {
				bindPattern(id, init ? evaluate(init, frame, context) : undefined, frame.names, (node) =>
					evaluate(node, frame, context),
				);
			}
			return undefined;
		case 'ReturnStatement':
			return {
				value: statement.argument ? evaluate(statement.argument, frame, context) : undefined,
			};
		case 'IfStatement': {
			const branch = evaluate(statement.test, frame, context)
				? statement.consequent
				: statement.alternate;
			return branch ? runStatements([branch], frame, context) : undefined;
		}
		case 'BlockStatement':
			return runStatements(statement.body, frame, context);
		case 'ExpressionStatement':
			evaluate(statement.expression, frame, context);
			return undefined;
		case 'EmptyStatement':
			return undefined;
		default:
			throw new ExpressionError(`${statement.type} is not supported in a function.`);
	}
}
