import type { MessageEvent } from '../../../cloud-api/webhooks/event';
import type { InboundContent } from '../../../cloud-api/webhooks/inboundContent';

/** A received message with the given content; everything else is as ordinary as can be. */
export const received = (
	content: InboundContent,
	more: Partial<MessageEvent> = {},
): MessageEvent => ({
	type: 'message',
	key: 'msg:wamid.1',
	id: 'wamid.1',
	timestamp: Date.UTC(2026, 0, 5, 10, 0),
	phoneNumberId: '1065',
	displayPhoneNumber: '15550001111',
	identity: { waId: '34600111222', profileName: 'Ana' },
	content,
	errors: [],
	raw: {},
	...more,
});

export const text = (body: string, more: Partial<MessageEvent> = {}): MessageEvent =>
	received({ kind: 'text', body }, more);
