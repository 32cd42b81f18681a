import type { Expression } from 'acorn';
import { ExpressionError } from './ExpressionError';
import { Namespace } from './Namespace';
import { interpret } from './interpret';
import type { Value } from './value';
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
export function renderTemplate(template: Template, scope: Scope): Value {
	const { steps } = template;
	const values = renderSteps(template, scope);
	if (steps.length === 1 && steps[0]?.kind === 'code') return values[0];
	return values
		.map((value, index) => (steps[index]?.kind === 'text' ? value : joinable(value)))
		.join('');
}

/** The value of each part, texts as they stand. All parts share one budget. */
export function renderSteps({ source, steps }: Template, scope: Scope): readonly Value[] {
	const budget = new StepBudget();
	try {
		return steps.map((step) =>
			step.kind === 'text' ? step.text : evaluateStep(step.expression, scope, budget),
		);
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
		if (typeof value !== 'function' && !(value instanceof Namespace))
			return budget.admitWhole(value);
	} catch (error) {
		if (error instanceof ExpressionError) throw error;
		return undefined;
	}
	throw new ExpressionError(
		'The expression gives a function, not a value. Call it with (), or name one of its members.',
	);
}

const joinable = (value: Value): string =>
	value || value === 0 || value === false ? [value].join('') : '';
