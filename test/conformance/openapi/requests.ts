import { operationIds, type OperationId } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import { pictureFields } from '../../../cloud-api/groups/groupSettings';
import { buildMessage } from '../../../cloud-api/messages/buildMessage';
import { formOf } from '../../../nodes/WhatsApp/operationOf';
import { graphCall } from '../../../nodes/WhatsApp/graphCall';
import { outboundMessage } from '../../../nodes/WhatsApp/outboundMessage';
import type { PlainRequest } from '../../../emulator/src/openapi/createValidator';
import { everyKind } from '../../unit/nodes/everyKind';

/** One request that a filled-in form becomes. */
export interface BuiltRequest {
	readonly name: string;
	readonly operation: OperationId;
	readonly request: PlainRequest;
}

const ids = {
	phoneNumberId: '106540352242922',
	businessAccountId: '102290129340398',
	appId: '3001',
};

/** Operations that only n8n can run, for the file of the item they move; what they ask for beside it is this. */
const movingFiles: Readonly<Record<string, JsonObject | null>> = {
	'group.setPicture': { ...pictureFields, file: '' },
	'media.continueUpload': null,
	'media.upload': { messaging_product: 'whatsapp', type: 'image/png', file: '' },
};

/** The requests of every form with its example filled in, and of every kind of message. */
export const builtRequests = (): readonly BuiltRequest[] => [
	...operationIds.filter((id) => id !== 'message.send').flatMap(fromExample),
	...Object.entries(everyKind).map(([kind, { form }]) => message(kind, form)),
];

function fromExample(id: OperationId): readonly BuiltRequest[] {
	const [resource = '', operation = ''] = id.split('.');
	const description = formOf(id);
	if (description === undefined) throw new Error(`${id} has no form`);
	if (description.n8nOnly === true) {
		const body = movingFiles[id];
		if (body === undefined)
			throw new Error(`What ${id} sends beside its file is not in movingFiles`);
		return [{ name: id, operation: id, request: { path: {}, query: {}, body } }];
	}
	const reading = graphCall({ resource, operation, ...description.example }, ids);
	if (!reading.ok) throw new Error(`The example of ${id}: ${reading.problems.join('; ')}`);
	const { path, query, body, upload } = reading.call;
	const form = upload === undefined ? body : { ...upload.fields, file: '' };
	return [{ name: id, operation: id, request: { path, query, body: form } }];
}

function message(messageType: string, form: JsonObject): BuiltRequest {
	const reading = outboundMessage({ messageType, ...form });
	if (!reading.ok) throw new Error(`The example of ${messageType}: ${reading.problems.join('; ')}`);
	const built = buildMessage(reading.message, {
		to: '+34600111222',
		recipientType: messageType === 'pin' ? 'group' : 'individual',
		bizOpaqueCallbackData: 'order-7',
	});
	if (!built.ok) throw new Error(`The example of ${messageType} breaks a limit`);
	return {
		name: `message.send: ${messageType}`,
		operation: 'message.send',
		request: { path: { phoneNumberId: ids.phoneNumberId }, query: {}, body: built.body },
	};
}
