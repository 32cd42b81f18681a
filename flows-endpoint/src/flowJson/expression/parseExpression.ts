import type { Expression } from './Expression';
import { parseReference } from './reference';
import { ExpressionError, type Token, tokens } from './tokens';

export type ParsedExpression =
	| { readonly ok: true; readonly expression: Expression }
	| { readonly ok: false; readonly message: string };

/** Binary operators, weakest first; operators of one row bind equally. */
const rows: readonly (readonly string[])[] = [
	['||'],
	['&&'],
	['==', '!='],
	['<', '<=', '>', '>='],
	['+', '-'],
	['/', '%', '*'],
];

const MAX_DEPTH = 100;

class Parser {
	private at = 0;
	private depth = 0;

	constructor(private readonly all: readonly Token[]) {}

	/** Values side by side are joined as text, which only backtick expressions may do. */
	whole(joining: boolean): Expression {
		const parts = [this.row(0)];
		while (joining && this.at < this.all.length && !this.next(')')) parts.push(this.row(0));
		const rest = this.all[this.at];
		if (rest !== undefined) throw new ExpressionError(`an operator is missing before ${rest.text}`);
		const [only] = parts;
		return parts.length === 1 && only !== undefined ? only : { kind: 'joined', parts };
	}

	private next(text: string): boolean {
		const token = this.all[this.at];
		return token?.kind === 'operator' && token.text === text;
	}

	private row(level: number): Expression {
		const operators = rows[level];
		if (operators === undefined) return this.operand();
		let left = this.row(level + 1);
		for (;;) {
			const operator = operators.find((candidate) => this.next(candidate));
			if (operator === undefined) return left;
			this.at += 1;
			left = { kind: 'operation', operator, operands: [left, this.row(level + 1)] };
		}
	}

	private operand(): Expression {
		if (this.depth >= MAX_DEPTH) throw new ExpressionError('it is nested too deeply');
		this.depth += 1;
		const expression = this.oneOperand();
		this.depth -= 1;
		return expression;
	}

	private oneOperand(): Expression {
		const token = this.all[this.at];
		if (token === undefined) throw new ExpressionError('it ends where a value was expected');
		this.at += 1;
		if (token.kind === 'reference') {
			const reference = parseReference(token.text);
			if (reference === undefined) throw new ExpressionError(`${token.text} is no reference`);
			return { kind: 'reference', reference };
		}
		if (token.kind !== 'operator') return { kind: 'literal', type: token.kind, text: token.text };
		if (token.text === '!') return { kind: 'operation', operator: '!', operands: [this.operand()] };
		if (token.text !== '(')
			throw new ExpressionError(`${token.text} stands where a value was expected`);
		const inner = this.row(0);
		if (!this.next(')')) throw new ExpressionError("a ')' is missing");
		this.at += 1;
		return inner;
	}
}

/** Parses a condition (`joining` false) or the inside of a backtick expression. Never throws. */
export function parseExpression(source: string, joining: boolean): ParsedExpression {
	try {
		return { ok: true, expression: new Parser(tokens(source)).whole(joining) };
	} catch (error) {
		if (error instanceof ExpressionError) return { ok: false, message: error.message };
		throw error;
	}
}
