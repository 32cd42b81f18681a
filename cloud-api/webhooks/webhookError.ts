import type { JsonObject } from '../json';
import { known, number, object, objects, text } from '../reader';
import type { WebhookError } from './event';

/** The `errors` of a message or status; entries without a code tell nothing and are left out. */
export const errorsOf = (parent: JsonObject): readonly WebhookError[] =>
	objects(parent, 'errors').flatMap((error) => {
		const code = number(error, 'code');
		if (code === undefined) return [];
		const title = text(error, 'title') ?? text(error, 'message') ?? `Error ${code}`;
		return [
			{
				code,
				title,
				details: text(object(error, 'error_data'), 'details') ?? text(error, 'message') ?? title,
				...known({ href: text(error, 'href') }),
			},
		];
	});
