import type { JsonObject } from '../json';
import { known, number, object, objects, text } from '../reader';
import type { WebhookError } from './received';

/** One error object; without a code it tells nothing. */
export function webhookError(error: JsonObject): WebhookError | undefined {
	const code = number(error, 'code');
	if (code === undefined) return undefined;
	const title = text(error, 'title') ?? text(error, 'message') ?? `Error ${code}`;
	return {
		code,
		title,
		details: text(object(error, 'error_data'), 'details') ?? text(error, 'message') ?? title,
		...known({ href: text(error, 'href') }),
	};
}

/** The `errors` of a message or status; entries without a code are left out. */
export const errorsOf = (parent: JsonObject): readonly WebhookError[] =>
	objects(parent, 'errors').flatMap((error) => webhookError(error) ?? []);
