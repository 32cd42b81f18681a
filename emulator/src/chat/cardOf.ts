import { assertNever } from '../../../cloud-api/assertNever';
import type { WireCard } from '../graph/wire/carousel';
import type { WireInteractive } from '../graph/wire/interactive';
import { cardActions, fixedTitles, shopAction } from './cardActions';
import type { CardContent, CardHeader, CarouselCard } from './ChatContent';
import { mediaContent } from './mediaContent';

type WireHeader = NonNullable<Extract<WireInteractive, { type: 'button' }>['header']>;

/** An interactive message as the phone shows it. */
export function cardOf(interactive: WireInteractive): CardContent {
	const header = headerIn(interactive);
	const footer = 'footer' in interactive ? interactive.footer?.text : undefined;
	return {
		kind: 'card',
		origin: interactive.type,
		...(header === undefined ? {} : { header }),
		body: interactive.body?.text ?? '',
		...(footer === undefined ? {} : { footer }),
		actions: cardActions(interactive),
		...(interactive.type === 'carousel'
			? { cards: interactive.action.cards.map(carouselCard) }
			: {}),
	};
}

/** Product and catalogue messages show a product where others have a header. */
function headerIn(interactive: WireInteractive): CardHeader | undefined {
	if (interactive.type === 'product') return { product: interactive.action.product_retailer_id };
	if (interactive.type === 'catalog_message') {
		const product = interactive.action.parameters?.thumbnail_product_retailer_id;
		return product === undefined ? undefined : { product };
	}
	return 'header' in interactive ? headerOf(interactive.header) : undefined;
}

function headerOf(header: WireHeader | undefined): CardHeader | undefined {
	switch (header?.type) {
		case undefined:
			return undefined;
		case 'text':
			return { text: header.text };
		case 'image':
			return { media: mediaContent('image', header.image) };
		case 'video':
			return { media: mediaContent('video', header.video) };
		case 'document':
			return { media: mediaContent('document', header.document) };
		default:
			return assertNever(header, 'A header');
	}
}

function carouselCard(card: WireCard): CarouselCard {
	if ('product_retailer_id' in card.action) {
		return {
			header: { product: card.action.product_retailer_id },
			body: '',
			actions: [shopAction(fixedTitles.product, [card.action])],
		};
	}
	const header = 'header' in card ? headerOf(card.header as WireHeader) : undefined;
	const { action } = card;
	return {
		...(header === undefined ? {} : { header }),
		body: ('body' in card ? card.body?.text : undefined) ?? '',
		actions:
			'buttons' in action
				? action.buttons.map((one) => ({ kind: 'reply', ...one.quick_reply }))
				: [{ kind: 'link', title: action.parameters.display_text, url: action.parameters.url }],
	};
}
