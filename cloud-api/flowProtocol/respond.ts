import type { JsonObject } from '../json';
import { verifyFlowTokenSignature } from './flowTokenSignature';
import { refuseToken, type ScreenReply } from './reply';
import type { ErrorNotification, FlowRequest, ScreenExchange } from './request';

/** Who decides about screens. */
export interface Responder {
	readonly exchange: (exchange: ScreenExchange) => Promise<ScreenReply>;
	/** The phone could not use an answer of ours. */
	readonly onErrorNotification?: (notification: ErrorNotification) => void;
}

/** A reply before encryption. */
export interface PlainAnswer {
	readonly status: 200 | 427;
	readonly kind: ScreenReply['kind'] | 'active' | 'acknowledged';
	readonly body: JsonObject;
}

/** What a customer reads whose token's signature does not hold. */
export const badSignature = 'This form does not belong to this chat. Please ask for a new one.';

/** To a ping. */
export const active: PlainAnswer = {
	status: 200,
	kind: 'active',
	body: { data: { status: 'active' } },
};

/** To an error notification. */
export const acknowledged: PlainAnswer = {
	status: 200,
	kind: 'acknowledged',
	body: { data: { acknowledged: true } },
};

/** Answers one decrypted request: ping and error notification here, screens by the responder. */
export async function respond(
	request: FlowRequest,
	responder: Responder,
	appSecret: string,
): Promise<PlainAnswer> {
	switch (request.kind) {
		case 'ping':
			return active;
		case 'errorNotification':
			responder.onErrorNotification?.(request);
			return acknowledged;
		case 'exchange':
			return toAnswer(
				isVouchedFor(request, appSecret)
					? await responder.exchange(request)
					: refuseToken(badSignature),
				request,
			);
	}
}

/** The signature is optional in 4.0 (the Flow message may carry none); one that is there must hold. */
export const isVouchedFor = (
	{ tokenSignature, flowToken }: ScreenExchange,
	appSecret: string,
): boolean =>
	tokenSignature === undefined || verifyFlowTokenSignature(tokenSignature, flowToken, appSecret);

/**
 * A decision about screens in Meta's form. The version is echoed: Meta's client does not ask for it, some readings of
 * the protocol do.
 */
export function toAnswer(
	reply: ScreenReply,
	{ version, flowToken }: Pick<ScreenExchange, 'version' | 'flowToken'>,
): PlainAnswer {
	const { kind } = reply;
	switch (kind) {
		case 'screen':
			return { status: 200, kind, body: { version, screen: reply.screen, data: reply.data } };
		case 'close': {
			const params = { ...reply.params, flow_token: flowToken };
			const data = { extension_message_response: { params } };
			return { status: 200, kind, body: { version, screen: 'SUCCESS', data } };
		}
		case 'refuseToken':
			return { status: 427, kind, body: { error_msg: reply.message } };
	}
}
