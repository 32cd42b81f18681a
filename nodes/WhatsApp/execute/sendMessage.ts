import { catalogue } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import { buildMessage } from '../../../cloud-api/messages/buildMessage';
import { buildRequest } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { outboundMessage } from '../outboundMessage';
import type { Call } from './Call';
import { envelopeOf } from './recipient';
import { uploadMedia } from './uploadMedia';

/** Checks the message against Meta's limits, uploads its file if it has one, and sends it. */
export async function sendMessage(call: Call): Promise<JsonObject> {
	const phoneNumberId = call.phoneNumberId();
	// Checked with a stand-in for the file, so that a broken message uploads nothing.
	messageBody(call, withMedia(call, 'not uploaded yet'));
	const mediaId = needsUpload(call)
		? (await uploadMedia(call, call.form.text('mediaBinary') || 'data'))['id']
		: undefined;
	const json = messageBody(call, withMedia(call, String(mediaId ?? '')));
	const request = buildRequest(
		catalogue.message.send,
		{ params: { phoneNumberId }, body: { kind: 'json', json } },
		call.access.target,
	);
	return await callGraph(call.context, request, call.itemIndex);
}

const needsUpload = (call: Call): boolean => call.form.text('mediaSource') === 'binary';

/** The parameters with the id of the upload in place of the binary field. */
const withMedia = (call: Call, mediaId: string): JsonObject =>
	needsUpload(call) ? { ...call.parameters, mediaSource: 'id', mediaId } : call.parameters;

function messageBody(call: Call, parameters: JsonObject): JsonObject {
	const reading = outboundMessage(parameters);
	if (!reading.ok) return call.refuse(reading.problems);
	const built = buildMessage(reading.message, envelopeOf(call.form));
	if (!built.ok) return call.refuse(built.problems.map(({ message }) => message));
	return built.body;
}
