import type { JsonObject, JsonValue } from '../../../cloud-api/json';
import {
	compileParameter,
	evaluateParameter,
	type ExpressionProblem,
	type Scope,
} from '../../../engine/src/journey/expression/expression';

/** 2026-05-01 12:00 in Berlin. */
export const NOON = Date.UTC(2026, 4, 1, 10);

/** A scope for tests, with the item and whatever differs. */
export const scopeWith = (json: JsonObject, more: Partial<Scope> = {}): Scope => ({
	json,
	nodeJson: () => undefined,
	now: NOON,
	timezone: 'Europe/Berlin',
	workflow: { id: 'w1', name: 'Welcome', active: true },
	execution: { id: 'e1', mode: 'production' },
	contact: {},
	...more,
});

/** Compiles and evaluates at once; fails the test when it does not compile. */
export function evaluated(value: JsonValue, scope: Scope = scopeWith({})): JsonValue {
	const compiled = compileParameter(value);
	if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join('\n'));
	return evaluateParameter(compiled.parameter, scope);
}

/** The problems of an expression; none when it compiles. */
export function problemsOf(value: JsonValue): readonly ExpressionProblem[] {
	const compiled = compileParameter(value);
	return compiled.ok ? [] : compiled.problems;
}
