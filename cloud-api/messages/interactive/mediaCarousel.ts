import { type JsonObject, present } from '../../json';
import {
	count,
	each,
	type Found,
	must,
	optionalText,
	requiredText,
	type Result,
	result,
	webUrl,
} from '../../limits';
import { mediaLimits, type MediaSource } from '../media';
import type { MessageContent } from '../messageBody';
import { replyLimits, type ReplyButton } from './button';
import { headerObject, interactive, partLimits } from './parts';

/** What a card offers: one link, or reply buttons. All cards of a carousel offer the same kind. */
export type CardAction =
	| { readonly kind: 'ctaUrl'; readonly displayText: string; readonly url: string }
	| { readonly kind: 'replies'; readonly buttons: readonly ReplyButton[] };

/** One card: a picture or video, a short text, an action. */
export interface MediaCard {
	readonly header: { readonly kind: 'image' | 'video'; readonly media: MediaSource };
	readonly body?: string | undefined;
	readonly action: CardAction;
}

/** Two to ten cards to swipe through. The message itself takes no header and no footer. */
export interface MediaCarouselInput {
	readonly body: string;
	readonly cards: readonly MediaCard[];
}

const cards = 'interactive.action.cards';

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-media-carousel-messages */
export const mediaCarousel = (input: MediaCarouselInput): Result<MessageContent> =>
	result(
		interactive('carousel', { body: input.body }, { cards: input.cards.map(cardObject) }),
		partLimits({ body: input.body }),
		count(cards, input.cards, 2, 10),
		each(cards, input.cards, cardLimits),
		sameActions(input.cards),
	);

const cardObject = (card: MediaCard, index: number): JsonObject =>
	present({
		card_index: index,
		// Meta's own examples say cta_url for reply buttons too.
		type: 'cta_url',
		header: headerObject(card.header),
		body: card.body === undefined || card.body === '' ? undefined : { text: card.body },
		action: actionObject(card.action),
	});

const actionObject = (action: CardAction): JsonObject =>
	action.kind === 'ctaUrl'
		? { name: 'cta_url', parameters: { display_text: action.displayText, url: action.url } }
		: {
				buttons: action.buttons.map(({ id, title }) => ({
					type: 'quick_reply',
					quick_reply: { id, title },
				})),
			};

const cardLimits = (card: MediaCard, path: string): Found => {
	const breaks = (card.body ?? '').split('\n').length - 1;
	return [
		...mediaLimits(`${path}.header.${card.header.kind}`, card.header.media),
		...optionalText(`${path}.body.text`, card.body, 160),
		...must(breaks <= 2, `${path}.body.text`, 'at most 2 line breaks', breaks),
		...actionLimits(card.action, `${path}.action`),
	];
};

const actionLimits = (action: CardAction, path: string): Found =>
	action.kind === 'ctaUrl'
		? [
				...requiredText(`${path}.parameters.display_text`, action.displayText, 20),
				...requiredText(`${path}.parameters.url`, action.url),
				...webUrl(`${path}.parameters.url`, action.url),
			]
		: [
				...count(`${path}.buttons`, action.buttons, 1, Infinity),
				...replyLimits(`${path}.buttons`, 'quick_reply', action.buttons),
			];

const describe = (action: CardAction) =>
	action.kind === 'ctaUrl' ? 'one link' : `${action.buttons.length} reply buttons`;

function sameActions(all: readonly MediaCard[]): Found {
	const first = all[0];
	if (!first) return [];
	const expected = describe(first.action);
	return each(cards, all, (card, path) => {
		const actual = describe(card.action);
		return must(actual === expected, `${path}.action`, `${expected}, as on the first card`, actual);
	});
}
