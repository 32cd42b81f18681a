import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import type { OperationForm } from '../OperationForm';

export const getEncryptionKey: OperationForm = {
	name: 'Get Encryption Key',
	action: 'Get flow encryption key',
	description: 'Read the public key of a number, and whether its signature is still valid',
	entries: keysOf,
	example: {},
};

/** Meta's page shows the key as the answer itself, the v23 document in a list. */
function keysOf(answer: JsonObject): readonly JsonObject[] {
	const data = answer['data'];
	return Array.isArray(data) ? data.filter(isJsonObject) : [answer];
}
