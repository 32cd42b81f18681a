import { Settings } from 'luxon';
import type { JsonObject, JsonValue } from '../../../../cloud-api/json';
import { compileTemplate } from './compileTemplate';
import type { ExpressionProblem } from './ExpressionProblem';
import { renderJsonText } from './renderJsonText';
import { renderTemplate, type Template } from './renderTemplate';
import type { Scope } from './scope';
import { toJson } from './toJson';

export { ExpressionError } from './ExpressionError';
export type { ExpressionProblem } from './ExpressionProblem';
export type { Scope } from './scope';

/** A parameter tree with its expressions parsed and checked: the only thing `evaluateParameter` takes. */
export type Parameter =
	| { readonly kind: 'literal'; readonly value: JsonValue }
	| { readonly kind: 'template'; readonly template: Template }
	| { readonly kind: 'jsonText'; readonly template: Template }
	| { readonly kind: 'list'; readonly items: readonly Parameter[] }
	| {
			readonly kind: 'record';
			readonly entries: readonly (readonly [key: string, value: Parameter])[];
	  };

/** What compiling a parameter tree tells: the parameter and the nodes it reads, or every problem in it. */
export type CompiledParameter =
	| { readonly ok: true; readonly parameter: Parameter; readonly nodesRead: readonly string[] }
	| { readonly ok: false; readonly problems: readonly ExpressionProblem[] };

/**
 * Compiles a whole n8n parameter tree. Strings that start with `=` are expressions, everything else is literal.
 * Expressions are read here and nowhere else, so text that arrives at run time is never parsed. `jsonTexts` names the
 * top-level keys whose text is JSON: there a value becomes a JSON value or the content of a JSON string.
 */
export function compileParameter(
	value: JsonValue,
	{ jsonTexts = [] }: { readonly jsonTexts?: readonly string[] } = {},
): CompiledParameter {
	const problems: ExpressionProblem[] = [];
	const nodesRead = new Set<string>();

	const compile = (part: JsonValue, kind: 'template' | 'jsonText' = 'template'): Parameter => {
		if (typeof part === 'string' && part.startsWith('=')) {
			const compiled = compileTemplate(part);
			problems.push(...compiled.problems);
			for (const name of compiled.nodesRead) nodesRead.add(name);
			return { kind, template: compiled.template };
		}
		if (Array.isArray(part)) {
			const items = part.map((item) => compile(item));
			return items.every(isLiteral) ? { kind: 'literal', value: part } : { kind: 'list', items };
		}
		if (typeof part === 'object' && part !== null) {
			const entries = Object.entries(part as JsonObject).map(
				([key, child]) =>
					[
						key,
						compile(child, part === value && jsonTexts.includes(key) ? 'jsonText' : 'template'),
					] as const,
			);
			return entries.every(([, child]) => isLiteral(child))
				? { kind: 'literal', value: part }
				: { kind: 'record', entries };
		}
		return { kind: 'literal', value: part };
	};

	const parameter = compile(value);
	return problems.length > 0
		? { ok: false, problems }
		: { ok: true, parameter, nodesRead: [...nodesRead] };
}

/**
 * The value of a parameter for one contact at one moment. An expression that comes to `undefined` leaves its key out
 * of an object and is `null` elsewhere; dates become ISO strings. Throws `ExpressionError` only.
 */
export function evaluateParameter(parameter: Parameter, scope: Scope): JsonValue {
	return parameter.kind === 'literal'
		? parameter.value
		: asOf(scope.now, () => evaluate(parameter, scope) ?? null);
}

/** What a date lacks, such as the day of “12:30”, Luxon takes from its clock: it must come out the same in a replay. */
function asOf<Result>(now: number, work: () => Result): Result {
	const clock = Settings.now;
	Settings.now = () => now;
	try {
		return work();
	} finally {
		Settings.now = clock;
	}
}

const isLiteral = (parameter: Parameter): boolean => parameter.kind === 'literal';

function evaluate(parameter: Parameter, scope: Scope): JsonValue | undefined {
	switch (parameter.kind) {
		case 'literal':
			return parameter.value;
		case 'template':
			return toJson(renderTemplate(parameter.template, scope));
		case 'jsonText':
			return renderJsonText(parameter.template, scope);
		case 'list':
			return parameter.items.map((item) => evaluate(item, scope) ?? null);
		case 'record':
			return recordOf(parameter.entries, scope);
	}
}

function recordOf(
	entries: Extract<Parameter, { kind: 'record' }>['entries'],
	scope: Scope,
): JsonObject {
	const record: Record<string, JsonValue> = {};
	for (const [key, child] of entries) {
		const value = evaluate(child, scope);
		if (value !== undefined && key !== '__proto__') record[key] = value;
	}
	return record;
}
