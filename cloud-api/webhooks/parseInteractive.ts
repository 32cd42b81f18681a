import { isJsonObject, type JsonObject } from '../json';
import { flag, known, object, text, time } from '../reader';
import type { InboundContent } from './inboundContent';

/** What the customer answered to an interactive message. */
export function interactiveContent(
	interactive: JsonObject,
	message: JsonObject,
): InboundContent | undefined {
	const type = text(interactive, 'type');
	if (type === undefined) return undefined;
	const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
	if (!reader) return { kind: 'unknown', type: `interactive.${type}`, raw: message };
	const part = object(interactive, type);
	return part && reader(part);
}

const readers: Readonly<Record<string, (part: JsonObject) => InboundContent | undefined>> = {
	button_reply: (part) => {
		const id = text(part, 'id');
		return id === undefined
			? undefined
			: { kind: 'buttonReply', id, title: text(part, 'title') ?? id };
	},
	list_reply: (part) => {
		const id = text(part, 'id');
		if (id === undefined) return undefined;
		return {
			kind: 'listReply',
			id,
			title: text(part, 'title') ?? id,
			...known({ description: text(part, 'description') }),
		};
	},
	nfm_reply: formReply,
	call_permission_reply: (part) => {
		const response = text(part, 'response');
		if (response === undefined) return undefined;
		return {
			kind: 'callPermissionReply',
			accepted: response === 'accept',
			permanent: flag(part, 'is_permanent') ?? false,
			...known({
				expiresAt: time(part, 'expiration_timestamp'),
				source: text(part, 'response_source'),
			}),
		};
	},
	payment_method: (part) => {
		const method = text(part, 'payment_method');
		if (method === undefined) return undefined;
		return {
			kind: 'paymentMethod',
			method,
			...known({
				referenceId: text(part, 'reference_id'),
				lastFourDigits: text(part, 'last_four_digits'),
				credentialId: text(part, 'credential_id'),
				paidAt: time(part, 'payment_timestamp'),
			}),
		};
	},
};

/** `nfm_reply` carries the answers of a flow or an address form as JSON in a string. */
function formReply(part: JsonObject): InboundContent | undefined {
	const response = jsonObject(text(part, 'response_json'));
	if (response === undefined) return undefined;
	const body = known({ body: text(part, 'body') });
	if (text(part, 'name') === 'address_message') {
		return {
			kind: 'addressReply',
			...body,
			...known({ savedAddressId: text(response, 'saved_address_id') }),
			values: object(response, 'values') ?? response,
		};
	}
	const { flow_token: _token, ...data } = response;
	return {
		kind: 'flowReply',
		...body,
		...known({ flowToken: text(response, 'flow_token') }),
		data,
	};
}

function jsonObject(json: string | undefined): JsonObject | undefined {
	if (json === undefined) return undefined;
	try {
		const value: unknown = JSON.parse(json);
		return isJsonObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
