import type { JsonObject } from '../json';
import { flag, known, object, text, time } from '../reader';
import type { ConversationContext, MessageContext, MessageEvent, Referral } from './messageEvent';
import type { Channel, Identity } from './received';
import { conversationContextOf } from './fields/conversation';
import { type Cards, isSomebody, senderOf } from './identity';
import { contentOf } from './parseContent';
import type { Parsed } from './parsed';
import { errorsOf } from './webhookError';

/** One entry of `messages[]`. */
export function parseMessage(
	raw: JsonObject,
	channel: Channel,
	cards: Cards,
	conversationContext?: ConversationContext,
): Parsed<MessageEvent> {
	const id = text(raw, 'id');
	const timestamp = time(raw, 'timestamp');
	if (id === undefined) return { ok: false, problem: 'a message without id' };
	if (timestamp === undefined) return { ok: false, problem: 'a message without timestamp' };
	const identity = sender(raw, cards);
	if (!isSomebody(identity)) return { ok: false, problem: 'a message that tells no sender' };
	const content = contentOf(raw);
	if (!content) {
		return {
			ok: false,
			problem: `a ${text(raw, 'type') ?? 'typeless'} message without its content`,
		};
	}
	return {
		ok: true,
		event: {
			type: 'message',
			key: `msg:${id}`,
			raw,
			...channel,
			id,
			timestamp,
			identity,
			content,
			errors: errorsOf(raw),
			...known({
				context: contextOf(object(raw, 'context')),
				referral: referralOf(object(raw, 'referral')),
				groupId: text(raw, 'group_id'),
				conversationContext: conversationContextOf(raw) ?? conversationContext,
			}),
		},
	};
}

/** A system message about a changed id may name its sender only inside. */
function sender(raw: JsonObject, cards: Cards): Identity {
	const identity = senderOf(raw, cards);
	const system = object(raw, 'system');
	if (isSomebody(identity) || system === undefined) return identity;
	return known({
		...identity,
		userId: text(system, 'previous_user_id') ?? text(system, 'user_id'),
		waId: text(system, 'customer') ?? text(system, 'wa_id'),
	});
}

const contextOf = (context: JsonObject | undefined): MessageContext | undefined => {
	if (context === undefined) return undefined;
	const product = object(context, 'referred_product');
	const catalogId = text(product, 'catalog_id');
	const productRetailerId = text(product, 'product_retailer_id');
	return {
		forwarded: flag(context, 'forwarded') ?? false,
		frequentlyForwarded: flag(context, 'frequently_forwarded') ?? false,
		...known({
			id: text(context, 'id'),
			from: text(context, 'from'),
			referredProduct:
				catalogId && productRetailerId ? { catalogId, productRetailerId } : undefined,
		}),
	};
};

const referralOf = (referral: JsonObject | undefined): Referral | undefined =>
	referral &&
	known({
		sourceUrl: text(referral, 'source_url'),
		sourceType: text(referral, 'source_type'),
		sourceId: text(referral, 'source_id'),
		headline: text(referral, 'headline'),
		body: text(referral, 'body'),
		mediaType: text(referral, 'media_type'),
		mediaUrl: text(referral, 'image_url') ?? text(referral, 'video_url'),
		thumbnailUrl: text(referral, 'thumbnail_url'),
		ctwaClid: text(referral, 'ctwa_clid'),
		welcomeMessage: text(object(referral, 'welcome_message'), 'text'),
	});
