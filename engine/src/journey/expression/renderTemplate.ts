import type { Expression } from 'acorn';
import { ExpressionError } from './ExpressionError';
import { interpret, type Value } from './interpret';
import type { Scope } from './scope';
import { StepBudget } from './StepBudget';

/** One part of a template, parsed. */
export type TemplateStep =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'code'; readonly expression: Expression };

/** A parsed and checked template, with its source for error messages. */
export type Template = { readonly source: string; readonly steps: readonly TemplateStep[] };

/**
 * Renders a template once. A sole `{{ }}` keeps its type; otherwise the parts are joined as n8n joins them:
 * `null`, `undefined` and `NaN` become nothing, arrays are joined by commas, objects become `[object Object]`.
 */
export function renderTemplate({ source, steps }: Template, scope: Scope): Value {
	const budget = new StepBudget();
	try {
		const [first] = steps;
		if (steps.length === 1 && first?.kind === 'code')
			return evaluateStep(first.expression, scope, budget);
		return steps
			.map((step) =>
				step.kind === 'text' ? step.text : joinable(evaluateStep(step.expression, scope, budget)),
			)
			.join('');
	} catch (error) {
		if (!(error instanceof ExpressionError)) throw error;
		error.at ??= source;
		throw error;
	}
}

/**
 * n8n swallows what JavaScript itself throws (reading a property of `undefined`, an invalid date, …): the
 * expression is then `undefined`. Only errors meant for the builder get out.
 */
function evaluateStep(expression: Expression, scope: Scope, budget: StepBudget): Value {
	try {
		const value = interpret(expression, scope, budget);
		if (typeof value !== 'function') return value;
	} catch (error) {
		if (error instanceof ExpressionError) throw error;
		return undefined;
	}
	throw new ExpressionError('The expression gives a function, not a value. Add () to call it.');
}

const joinable = (value: Value): string =>
	value || value === 0 || value === false ? [value].join('') : '';
