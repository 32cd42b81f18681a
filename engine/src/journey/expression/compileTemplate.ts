import { parse, type Expression } from 'acorn';
import { checkExpression } from './checkExpression';
import type { ExpressionProblem } from './ExpressionProblem';
import type { Template, TemplateStep } from './renderTemplate';
import { splitTemplate, type TemplatePart } from './splitTemplate';

const SYNTAX = { ecmaVersion: 2024, sourceType: 'module' } as const;

/** A template ready to render; only to be rendered when there are no problems. */
export type CompiledTemplate = {
	readonly template: Template;
	readonly problems: readonly ExpressionProblem[];
	readonly nodesRead: readonly string[];
};

/** Parses and checks one string that starts with `=`. */
export function compileTemplate(source: string): CompiledTemplate {
	const problems: ExpressionProblem[] = [];
	const nodesRead: string[] = [];
	const steps: TemplateStep[] = [];

	for (const part of splitTemplate(source.slice(1))) {
		if (part.kind === 'text') {
			steps.push(part);
			continue;
		}
		const report = (offset: number, message: string): void => {
			problems.push({ expression: source, column: 1 + part.offset + offset, message });
		};
		const parsed = parseCode(part, report);
		if (parsed === undefined) continue;
		const { expression, shift } = parsed;
		nodesRead.push(
			...checkExpression(expression, (offset, message) => report(offset - shift, message)),
		);
		steps.push({ kind: 'code', expression });
	}
	return { template: { source, steps }, problems, nodesRead };
}

function parseCode(
	part: TemplatePart & { kind: 'code' },
	report: (offset: number, message: string) => void,
): { readonly expression: Expression; readonly shift: number } | undefined {
	if (!part.closed) {
		report(0, 'The expression is not closed. Write }} after it.');
		return undefined;
	}
	// A leading brace would open a block; in n8n, too, it opens an object.
	const isObject = part.code.trimStart().startsWith('{');
	const shift = isObject ? 1 : 0;
	try {
		const [statement, ...others] = parse(
			isObject ? `(${part.code})` : part.code,
			SYNTAX,
		).body.filter(({ type }) => type !== 'EmptyStatement');
		if (statement === undefined) {
			report(0, 'There is nothing between {{ and }}. Write an expression, or remove the braces.');
			return undefined;
		}
		if (statement.type === 'ExpressionStatement' && others.length === 0) {
			return { expression: statement.expression, shift };
		}
		report(
			(others[0] ?? statement).start - shift,
			'Only one expression fits between {{ and }}, and no statement. Write it as one expression, or in several {{ }}.',
		);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		report(
			'pos' in error && typeof error.pos === 'number' ? error.pos - shift : 0,
			`This is not valid JavaScript (${error.message.replace(/ \(\d+:\d+\)$/, '')}). ` +
				'Check brackets and quotes, and write "} }" where two closing braces belong to the code.',
		);
	}
	return undefined;
}
