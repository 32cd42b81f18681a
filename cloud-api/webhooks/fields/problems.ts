import type { JsonObject } from '../../json';
import { type Change, eachOf, receivedOf } from '../change';
import type { Parsed } from '../parsed';
import type { Received, UnknownEvent, WebhookError } from '../received';
import { webhookError } from '../webhookError';

/** Meta reports a problem of its own, or of the app, that belongs to no message or call. */
export interface ProblemEvent extends Received {
	readonly type: 'problem';
	/** The field it came with, e.g. `messages` or `calls`. */
	readonly field: string;
	readonly error: WebhookError;
}

/** The `errors` beside the messages or calls of a value. */
export const readProblems = (change: Change): readonly (ProblemEvent | UnknownEvent)[] =>
	eachOf(change, 'errors', (raw) => problem(change, raw));

function problem(change: Change, raw: JsonObject): Parsed<ProblemEvent> {
	const error = webhookError(raw);
	if (error === undefined) return { ok: false, problem: 'an error without code' };
	const { field } = change;
	return { ok: true, event: { type: 'problem', ...receivedOf(change, raw), field, error } };
}
