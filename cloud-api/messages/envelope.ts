import { type JsonObject, present } from '../json';
import { type Found, must, optionalText, range } from '../limits';
import type { OutboundKind } from './outboundMessage';

/** Whom a message goes to and what travels with it, whatever its kind. */
export interface Envelope {
	/** A phone number (E.164, `+` advised) or a group id. Wins when `recipient` is given too. */
	readonly to?: string | undefined;
	/** A business-scoped user id, for people who hide their number. */
	readonly recipient?: string | undefined;
	readonly recipientType?: 'individual' | 'group' | undefined;
	/** The wamid this answers. Not with a reaction, which names its message itself. */
	readonly replyTo?: string | undefined;
	/** Echoed in every status of the message; at most 512 characters. */
	readonly bizOpaqueCallbackData?: string | undefined;
	/** Refuse (error 137000) if the recipient's identity has changed since. */
	readonly recipientIdentityKeyHash?: string | undefined;
	/** Direct Send (beta): outside the window without a template; text, buttons, link and call button. */
	readonly category?: 'utility' | 'authentication' | undefined;
	/** Direct Send: give up delivery after this many seconds. */
	readonly ttlSeconds?: number | undefined;
}

/** The wire form, without the content. */
export const envelopeObject = (envelope: Envelope): JsonObject =>
	present({
		recipient_type: envelope.recipientType ?? 'individual',
		to: envelope.to,
		recipient: envelope.recipient,
		context: envelope.replyTo ? { message_id: envelope.replyTo } : undefined,
		biz_opaque_callback_data: envelope.bizOpaqueCallbackData,
		recipient_identity_key_hash: envelope.recipientIdentityKeyHash,
		category: envelope.category,
		ttl_seconds: envelope.ttlSeconds,
	});

const groupKinds: ReadonlySet<OutboundKind> = new Set([
	'text',
	'image',
	'video',
	'audio',
	'document',
	'sticker',
	'template',
	'pin',
] as const);

const directKinds: readonly OutboundKind[] = ['text', 'button', 'ctaUrl', 'voiceCall'];

/** Who may get what, and how long it may wait. */
export function envelopeLimits(kind: OutboundKind, envelope: Envelope): Found {
	const group = envelope.recipientType === 'group';
	return [
		...must(
			Boolean(envelope.to) || (Boolean(envelope.recipient) && !group),
			'to',
			group ? 'a group id' : 'a phone number, or a user id in recipient',
			'nothing',
		),
		...must(
			!group || groupKinds.has(kind),
			'type',
			'only text, media and templates in a group',
			kind,
		),
		...must(group || kind !== 'pin', 'recipient_type', 'group, to pin a message', 'individual'),
		...must(
			!envelope.replyTo || kind !== 'reaction',
			'context',
			'no reply to with a reaction',
			'one',
		),
		...optionalText('biz_opaque_callback_data', envelope.bizOpaqueCallbackData, 512),
		...directSendLimits(kind, envelope),
	];
}

function directSendLimits(kind: OutboundKind, { category, ttlSeconds }: Envelope): Found {
	if (category === undefined) {
		return must(
			ttlSeconds === undefined,
			'ttl_seconds',
			'only together with a category',
			ttlSeconds ?? 0,
		);
	}
	const longest = category === 'authentication' ? 900 : 43_200;
	return [
		...must(directKinds.includes(kind), 'category', `only with ${directKinds.join(', ')}`, kind),
		...range('ttl_seconds', ttlSeconds, 30, longest),
	];
}

/** The body text of a Direct Send is shorter than that of a text in the window. */
export const directTextLimits = (envelope: Envelope, body: string): Found =>
	envelope.category === undefined ? [] : optionalText('text.body', body, 1024);
