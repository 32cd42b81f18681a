import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../../../../cloud-api/json';

/** Any JSON object, passed on untouched. */
export const jsonObject = z
	.custom<JsonObject>(isJsonObject, 'must be a JSON object')
	.meta({ type: 'object', additionalProperties: true });

/** An instant on the wire, RFC 3339 in UTC; inside it is ms. */
export const instant = z.iso.datetime().meta({ format: 'date-time' });

/** Path parameter of one thing. */
export const byId = z.strictObject({ id: z.string().min(1).max(200) });

/** A caller's own id: the same id twice is one event. */
export const callerId = z
	.string()
	.min(1)
	.max(200)
	.describe('Your id of it. The same id sent again changes nothing and answers `duplicate`');

/** What an accepted event answers with. */
export const accepted = z
	.object({
		id: z.string().describe('Your id, or the one made for you'),
		accepted: z.enum(['stored', 'duplicate']).describe('`duplicate`: this id was already accepted'),
	})
	.meta({ id: 'Accepted' });
