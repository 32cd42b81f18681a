import type { JsonObject } from '../../../cloud-api/json';
import { buildMessage } from '../../../cloud-api/messages/buildMessage';
import { messageOf } from '../outboundMessage';
import { limitSentence } from '../limitSentence';
import type { Call } from './Call';
import { envelopeOf } from './recipient';
import { sendBody } from './sendBody';

/** Checks the message against Meta's limits, uploads its files if it has any, and sends it. */
export async function sendMessage(call: Call): Promise<JsonObject> {
	const reading = messageOf(call.parameters);
	if (!reading.ok) return call.refuse(reading.problems);
	const built = buildMessage(reading.message, envelopeOf(call.form));
	if (!built.ok) return call.refuse(built.problems.map(limitSentence));
	return await sendBody(call, 'send', built.body);
}
