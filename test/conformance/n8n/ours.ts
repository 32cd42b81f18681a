import type { JsonObject } from '../../../cloud-api/json';
import {
	compileParameter,
	evaluateParameter,
	ExpressionError,
	type Scope,
} from '../../../engine/src/journey/expression/expression';
import { jsonTextsOf, nativeSteps } from '../../../engine/src/journey/native/nativeSteps';
import type { ExpressionCases, ExpressionResult, StepCase, StepResult } from './conformance';

const scopeOf = (json: JsonObject, timezone: string, other: JsonObject): Scope => ({
	json,
	nodeJson: (name) => ({ Other: other, Input: json })[name],
	now: Date.UTC(2026, 4, 1, 10),
	timezone,
	workflow: { id: 'oracle', name: 'Oracle', active: false },
	execution: { id: 'execution-1', mode: 'production' },
	contact: {},
});

/** What our interpreter does with an expression, in the words of a golden file; `refused` when it does not compile. */
export function ourExpression(
	expression: string,
	{ json, other, timezone }: Omit<ExpressionCases, 'cases'>,
): ExpressionResult | { readonly refused: true } {
	// As the member of an object, since that tells undefined from null.
	const compiled = compileParameter({ it: expression });
	if (!compiled.ok) return { refused: true };
	try {
		const { it } = evaluateParameter(
			compiled.parameter,
			scopeOf(json, timezone, other),
		) as JsonObject;
		return it === undefined ? { undefined: true } : { value: it };
	} catch (error) {
		if (error instanceof ExpressionError) return { fails: true };
		throw error;
	}
}

/** What our native step does with a case, in the words of a golden file. */
export function ourStep(
	type: string,
	timezone: string,
	{ typeVersion, parameters, json }: StepCase,
): StepResult | { readonly refused: true } {
	const step = nativeSteps.find(({ types }) => types.includes(type));
	if (!step?.versions.includes(typeVersion)) return { refused: true };
	const compiled = compileParameter(parameters, { jsonTexts: jsonTextsOf(type) });
	if (!compiled.ok || step.check(parameters, typeVersion).length > 0) return { refused: true };
	const scope = scopeOf(json, timezone, {});
	try {
		const evaluated = evaluateParameter(compiled.parameter, scope) as JsonObject;
		const output = step.run({ parameters: evaluated, typeVersion, json, now: scope.now, timezone });
		if (output.kind === 'fail') return { fails: true };
		return output.outputs.length === 0
			? { outputs: [] }
			: { outputs: output.outputs, json: output.json };
	} catch (error) {
		if (error instanceof ExpressionError) return { fails: true };
		throw error;
	}
}
