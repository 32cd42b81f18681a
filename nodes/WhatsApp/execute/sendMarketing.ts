import type { JsonObject } from '../../../cloud-api/json';
import { marketingBody } from '../forms/message/sendMarketing';
import { limitSentence } from '../limitSentence';
import type { Call } from './Call';
import { sendBody } from './sendBody';

/** As `sendMessage`, by the Marketing Messages API. */
export async function sendMarketing(call: Call): Promise<JsonObject> {
	const built = marketingBody(call.form);
	if (!built.ok) return call.refuse(built.problems.map(limitSentence));
	return await sendBody(call, 'sendMarketing', built.body);
}
