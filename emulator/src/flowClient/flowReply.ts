import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import { actionsOf, type ChatMessage } from '../chat/ChatMessage';
import type { Inbound } from '../chat/fromCustomer';
import { NoFlow } from './playFlow';

/** The end of a Flow as it arrives in the chat: `nfm_reply` with the answers as text. @throws NoFlow */
export function flowReply(message: ChatMessage, params: JsonObject): Inbound {
	const action = actionsOf(message).find((one) => one.kind === 'flow');
	if (action === undefined) throw new NoFlow(`The message ${message.id} has no flow.`);
	const answers = { flow_token: action.start.token, ...filesByTheirIds(params) };
	return {
		content: { kind: 'text', body: `✓ ${action.title}` },
		wire: {
			type: 'interactive',
			interactive: {
				type: 'nfm_reply',
				nfm_reply: { name: 'flow', body: 'Sent', response_json: JSON.stringify(answers) },
			},
		},
		replyTo: message.id,
	};
}

/** In the chat a file is a media id to download, no longer an encrypted file on the CDN. */
const filesByTheirIds = (params: JsonObject): JsonObject =>
	Object.fromEntries(Object.entries(params).map(([name, value]) => [name, asMedia(value ?? null)]));

function asMedia(value: JsonValue): JsonValue {
	if (!Array.isArray(value)) return value;
	return value.map((one: JsonValue) => {
		if (!isJsonObject(one) || !isJsonObject(one['encryption_metadata'])) return one;
		const { media_id: id, file_name: fileName, mime_type: mimeType, sha256 } = one;
		return {
			id: id ?? '',
			file_name: fileName ?? '',
			mime_type: mimeType ?? '',
			sha256: sha256 ?? '',
		};
	});
}
