import { describe, expect, it } from '@jest/globals';
import type { MessageEvent } from '../../../cloud-api/webhooks/event';
import { newContact } from '../../../engine/src/core/contact';
import { decide } from '../../../engine/src/core/decide';
import { newLane } from '../../../engine/src/core/laneState';

const noon = Date.parse('2026-11-23T12:00:00Z');
const news = (content: MessageEvent['content']): MessageEvent => ({
	type: 'message',
	key: 'msg:wamid.1',
	raw: {},
	id: 'wamid.1',
	timestamp: noon,
	identity: { waId: '34600000001', userId: 'ES.1' },
	content,
	errors: [],
});
const contactAfter = (content: MessageEvent['content']) =>
	decide(
		newLane(newContact('c1', '100', { waId: '34600000001', userId: 'ES.1' }, noon)),
		{ id: 'e1', kind: 'message', message: news(content) },
		noon,
		{ published: [], version: () => undefined },
	).state.contact;

describe('news about a contact', () => {
	it('of another number or id says where the next message goes', () => {
		const changed = contactAfter({
			kind: 'system',
			change: 'user_changed_number',
			newWaId: '34600000002',
			newUserId: 'ES.2',
		});
		expect(changed.identity).toEqual({ waId: '34600000002', userId: 'ES.2' });
	});

	it('is not written by the contact, so it opens no window and is no first contact', () => {
		const { lastInboundAt, inboundCount } = contactAfter({
			kind: 'system',
			change: 'user_identity_changed',
		});
		expect({ lastInboundAt, inboundCount }).toEqual({ lastInboundAt: null, inboundCount: 0 });
	});
});
