import type { Identity as WireIdentity, WebhookEvent } from '../../../../cloud-api/webhooks/event';
import type { Identity } from '../../core/contact';
import { parseCallbackData } from '../../host/callbackData';
import type { LaneAddress, NewEvent } from '../../host/host';

/**
 * A webhook event on its way into a lane. What concerns no contact, or a number that is not ours, is kept for the
 * record and acted on by nobody.
 */
export function toNewEvent(
	event: WebhookEvent,
	isOurs: (phoneNumberId: string) => boolean,
): NewEvent {
	const { key, phoneNumberId } = event;
	if (phoneNumberId === undefined || !isOurs(phoneNumberId)) return kept(event);
	switch (event.type) {
		case 'message':
			return {
				key,
				lane: lane(phoneNumberId, event.identity),
				body: { kind: 'message', message: event },
			};
		case 'status': {
			const attempt = parseCallbackData(event.bizOpaqueCallbackData);
			const byEffect: LaneAddress | null = attempt && {
				kind: 'effect',
				effectId: attempt.effectId,
			};
			const address = byEffect ?? lane(phoneNumberId, event.identity);
			return { key, lane: address, body: { kind: 'status', status: event, effect: null } };
		}
		case 'preference':
			return {
				key,
				lane: lane(phoneNumberId, event.identity),
				body: { kind: 'preference', preference: event },
			};
		case 'userAction':
		case 'unknown':
			return kept(event);
	}
}

const kept = ({ key, raw }: WebhookEvent): NewEvent => ({
	key,
	lane: null,
	body: { kind: 'unknown', raw },
});

const lane = (phoneNumberId: string, wire: WireIdentity): LaneAddress => ({
	kind: 'identity',
	phoneNumberId,
	identity: identityOf(wire),
	profileName: wire.profileName ?? null,
});

function identityOf({ waId, phone, userId, parentUserId, username }: WireIdentity): Identity {
	const number = waId ?? phone;
	return {
		...(number !== undefined && { waId: number }),
		...(userId !== undefined && { userId }),
		...(parentUserId !== undefined && { parentUserId }),
		...(username !== undefined && { username }),
	};
}
