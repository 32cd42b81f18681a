import { describe, expect, it } from '@jest/globals';
import { buildMessage, outboundKinds } from '../../../cloud-api/messages/buildMessage';
import { markRead } from '../../../cloud-api/messages/markRead';
import { marketingMessage } from '../../../cloud-api/messages/marketing';
import { commerce } from './golden/commerce';
import { interactive } from './golden/interactive';
import { plain } from './golden/plain';
import { templates } from './golden/template';

const goldens = [...plain, ...interactive, ...commerce, ...templates];
const text = { kind: 'text', body: 'hello' } as const;

describe('every kind of message becomes the JSON Meta documents', () => {
	it.each(goldens.map((golden) => [golden.title, golden] as const))('%s', (_title, golden) => {
		const group = golden.message.kind === 'pin';
		const envelope = { to: '34600000001', recipientType: group ? 'group' : 'individual' } as const;
		expect(buildMessage(golden.message, envelope)).toEqual({
			ok: true,
			body: {
				messaging_product: 'whatsapp',
				recipient_type: envelope.recipientType,
				to: '34600000001',
				...golden.wire,
			},
		});
	});

	it('leaves no kind without an example', () => {
		expect(new Set(goldens.map(({ message }) => message.kind))).toEqual(new Set(outboundKinds));
	});
});

describe('the envelope', () => {
	it('answers a message of a customer without a phone number and carries our reference', () => {
		const envelope = {
			recipient: 'ES.abc123',
			replyTo: 'wamid.A',
			bizOpaqueCallbackData: 'v1.42.1',
			recipientIdentityKeyHash: 'hash',
		};
		expect(buildMessage(text, envelope)).toEqual({
			ok: true,
			body: {
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				recipient: 'ES.abc123',
				context: { message_id: 'wamid.A' },
				biz_opaque_callback_data: 'v1.42.1',
				recipient_identity_key_hash: 'hash',
				type: 'text',
				text: { body: 'hello' },
			},
		});
	});

	it('sends utility texts directly, with how long they may wait', () => {
		const built = buildMessage(text, { to: '34600000001', category: 'utility', ttlSeconds: 60 });
		expect(built).toMatchObject({ ok: true, body: { category: 'utility', ttl_seconds: 60 } });
	});
});

describe('bodies beside the messages', () => {
	it('marks a message as read', () => {
		expect(markRead({ messageId: 'wamid.A' })).toEqual({
			messaging_product: 'whatsapp',
			status: 'read',
			message_id: 'wamid.A',
		});
	});

	it('shows that we are typing', () => {
		expect(markRead({ messageId: 'wamid.A', typing: true })).toMatchObject({
			status: 'read',
			typing_indicator: { type: 'text' },
		});
	});

	it('sends a marketing template with its options', () => {
		const template = { name: 'spring_sale', language: 'es_MX' };
		const options = {
			productPolicy: 'STRICT',
			messageActivitySharing: false,
			bidMultiplier: 1.5,
		} as const;
		expect(marketingMessage(template, { to: '34600000001' }, options)).toEqual({
			ok: true,
			body: {
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '34600000001',
				type: 'template',
				template: { name: 'spring_sale', language: { code: 'es_MX' } },
				product_policy: 'STRICT',
				message_activity_sharing: false,
				bid_spec: { per_message_bid_multiplier: 1.5 },
			},
		});
	});

	it('passes the problems of a marketing template on', () => {
		const built = marketingMessage(
			{ name: 'Spring Sale', language: 'es_MX' },
			{ to: '34600000001' },
		);
		expect(built).toMatchObject({ ok: false, problems: [{ field: 'template.name' }] });
	});
});
