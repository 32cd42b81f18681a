import type { DeliveryStatus, MessageEvent, StatusEvent } from '../../../cloud-api/webhooks/event';
import type { NewEvent } from '../../../engine/src/host/host';

export const phoneNumberId = '106540352242922';

/** A text from a customer, as the webhook receiver hands it to a host. */
export function textMessage(
	waId: string,
	body: string,
	wamid: string,
	timestamp: number,
): NewEvent {
	const message: MessageEvent = {
		type: 'message',
		key: `msg:${wamid}`,
		raw: {},
		phoneNumberId,
		id: wamid,
		timestamp,
		identity: { waId, profileName: `Customer ${waId}` },
		content: { kind: 'text', body },
		errors: [],
	};
	const identity = { waId };
	const lane = {
		kind: 'identity',
		phoneNumberId,
		identity,
		profileName: `Customer ${waId}`,
	} as const;
	return { key: message.key, lane, body: { kind: 'message', message } };
}

/** A status of a message of ours, by our own id when `effectId` is given. */
export function messageStatus(
	waId: string,
	messageId: string,
	status: DeliveryStatus,
	timestamp: number,
	effectId: string | null = null,
): NewEvent {
	const event: StatusEvent = {
		type: 'status',
		key: `st:${messageId}:${status}:${waId}`,
		raw: {},
		phoneNumberId,
		messageId,
		status,
		rawStatus: status,
		timestamp,
		identity: { waId },
		errors: [],
		...(effectId !== null && { bizOpaqueCallbackData: `v1.${effectId}.1` }),
	};
	const identity = { waId };
	const lane =
		effectId === null
			? ({ kind: 'identity', phoneNumberId, identity, profileName: null } as const)
			: ({ kind: 'effect', effectId } as const);
	return { key: event.key, lane, body: { kind: 'status', status: event, effect: null } };
}
