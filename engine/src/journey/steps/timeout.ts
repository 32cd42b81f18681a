import { duration } from '../../../../nodes/form/duration';
import { Form } from '../../../../nodes/form/Form';
import type { JsonObject } from '../../../../cloud-api/json';
import type { Outcome } from '../step';

/** The timeout of a wait in ms, 24 hours when the form was left alone; `null` when it is no positive time. */
export function timeoutMs(parameters: JsonObject): number | null {
	const ms = duration(
		new Form({ timeoutAmount: 24, timeoutUnit: 'hours', ...parameters }),
		'timeout',
	);
	return ms === undefined || ms <= 0 ? null : ms;
}

/** What a wait without a usable timeout comes to. */
export const noTimeout: Outcome = {
	kind: 'fail',
	message: 'The timeout is not a positive time: set an amount and a unit.',
};

/** The longest a saved wait can rest in ms; an expression is taken for a day, no positive time for ever. */
export function longestRest(saved: JsonObject): number {
	const isExpression = [saved['timeoutAmount'], saved['timeoutUnit']].some(
		(value) => typeof value === 'string' && value.startsWith('='),
	);
	return isExpression ? 24 * 60 * 60 * 1000 : (timeoutMs(saved) ?? Number.POSITIVE_INFINITY);
}
