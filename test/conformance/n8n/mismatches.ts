import { isDeepStrictEqual } from 'node:util';
import {
	readCases,
	readGolden,
	type ExpressionCases,
	type ExpressionResult,
	type StepCases,
	type StepResult,
} from './conformance';
import type { Difference } from './differences';
import { ourExpression, ourStep } from './ours';

type Suite = Difference['suite'];

/** A case in which the runner and n8n part, with what each did. */
export type Mismatch = { readonly id: string; readonly n8n: unknown; readonly ours: unknown };

/** Runs a suite through our code and gives every case that does not come out as n8n's did. */
export function mismatchesOf(suite: Suite): readonly Mismatch[] {
	return comparisonsOf(suite).filter(({ n8n, ours }) => !agree(n8n, ours));
}

/** Every case of a suite, run. */
export function comparisonsOf(suite: Suite): readonly Mismatch[] {
	if (suite === 'expressions') {
		const { cases, ...data } = readCases<ExpressionCases>(suite);
		const { results } = readGolden<ExpressionResult>(suite);
		return cases.map((expression) => ({
			id: expression,
			n8n: results[expression],
			ours: ourExpression(expression, data),
		}));
	}
	const { type, timezone, cases } = readCases<StepCases>(suite);
	const { results } = readGolden<StepResult>(suite);
	return cases.map((one) => ({
		id: one.id,
		n8n: results[one.id],
		ours: ourStep(type, timezone, one),
	}));
}

/** Refusing to publish what n8n fails at in every run is agreeing early. */
export const agree = (n8n: unknown, ours: unknown): boolean =>
	isDeepStrictEqual(n8n, ours) ||
	(isDeepStrictEqual(n8n, { fails: true }) && isDeepStrictEqual(ours, { refused: true }));
