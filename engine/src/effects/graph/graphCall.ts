import { operations } from '../../../../cloud-api/catalogue';
import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { buildMessage } from '../../../../cloud-api/messages/buildMessage';
import type { OutboundMessage } from '../../../../cloud-api/messages/outboundMessage';
import {
	buildRequest,
	contentBody,
	type GraphRequest,
	type GraphTarget,
	type Operation,
	type QueryParams,
	type RequestBody,
} from '../../../../cloud-api/operation';
import type { CallEffect, SendEffect } from '../../core/effect';
import { callbackData } from '../../host/callbackData';
import type { Claim } from '../../host/outbox';

/** A request ready to go, or why there can be none. */
export type Prepared =
	| { readonly ok: true; readonly request: GraphRequest }
	| { readonly ok: false; readonly reason: string };

/** The request for a message; the contact's number is used while it is known, else the business-scoped id. */
export function messageRequest(
	effect: SendEffect,
	message: OutboundMessage,
	claim: Claim,
	target: GraphTarget,
): Prepared {
	const { phoneNumberId, identity } = claim.contact;
	const built = buildMessage(message, {
		to: identity.waId,
		recipient: identity.userId ?? identity.parentUserId,
		// A reaction names its message itself.
		replyTo: message.kind === 'reaction' ? undefined : (effect.replyTo ?? undefined),
		bizOpaqueCallbackData: callbackData({ effectId: effect.id, attempt: claim.attempt }),
	});
	if (!built.ok)
		return { ok: false, reason: built.problems.map((problem) => problem.message).join('; ') };
	const body = { kind: 'json', json: built.body } as const;
	return {
		ok: true,
		request: buildRequest(operations['message.send'], { params: { phoneNumberId }, body }, target),
	};
}

/** The request for any other operation. */
export function callRequest(effect: CallEffect, claim: Claim, target: GraphTarget): Prepared {
	const operation: Operation = operations[effect.operation];
	const params: Readonly<Record<string, string>> = {
		phoneNumberId: claim.contact.phoneNumberId,
		...effect.path,
	};
	const body = bodyOf(operation, effect);
	// The row is known at run time only, so its query names cannot be checked here; Graph ignores strangers.
	const query = effect.query as QueryParams<Operation>;
	try {
		return { ok: true, request: buildRequest(operation, { params, query, body }, target) };
	} catch (error) {
		return { ok: false, reason: error instanceof Error ? error.message : String(error) };
	}
}

function bodyOf(operation: Operation, { body, upload }: CallEffect): RequestBody {
	if (upload !== undefined) {
		const { fields, fileName, mimeType, text } = upload;
		const data = new TextEncoder().encode(text);
		return { kind: 'multipart', fields, file: { data, fileName, mimeType } };
	}
	return body === null ? { kind: 'none' } : contentBody(operation, body);
}

/** The wamid in the answer to a send; `null` when there is none. */
export function sentMessageId(body: JsonObject | null): string | null {
	const messages = body?.['messages'];
	const first = Array.isArray(messages) ? messages[0] : undefined;
	return isJsonObject(first) && typeof first['id'] === 'string' ? first['id'] : null;
}
