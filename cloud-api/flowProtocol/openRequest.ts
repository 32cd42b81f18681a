import { privateDecrypt } from 'node:crypto';
import { aesKeyOf, open } from './cipher';
import { parseEnvelope } from './envelope';
import type { FlowKey } from './flowKey';
import { aesKeyBytes, oaep } from './oaep';
import { parseRequest, type FlowRequest } from './request';

/** A decrypted request with what its answer is encrypted under. */
export interface OpenedRequest {
	readonly request: FlowRequest;
	readonly aesKey: Uint8Array;
	readonly iv: Uint8Array;
}

/**
 * Decrypts one request on this thread, trying the keys in order; undefined whatever is wrong with it. A busy endpoint
 * takes `createReceiver` with RSA on threads of its own; this is for where one request at a time comes.
 */
export function openRequest(
	rawBody: Uint8Array,
	keys: readonly FlowKey[],
): OpenedRequest | undefined {
	const envelope = parseEnvelope(rawBody);
	if (envelope === undefined) return undefined;
	for (const { privateKey } of keys) {
		const aesKey = unwrap(privateKey, envelope.wrappedKey);
		const plaintext = aesKey && open(aesKeyOf(aesKey), envelope);
		const request = plaintext && parseRequest(plaintext);
		if (aesKey && request) return { request, aesKey, iv: envelope.iv };
	}
	return undefined;
}

function unwrap(privateKey: FlowKey['privateKey'], wrapped: Uint8Array): Buffer | undefined {
	try {
		const aesKey = privateDecrypt({ key: privateKey, ...oaep }, wrapped);
		return aesKey.length === aesKeyBytes ? aesKey : undefined;
	} catch {
		return undefined;
	}
}
