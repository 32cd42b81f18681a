import { permissionActions } from '../chat/cardActions';
import type { CardContent, CarouselCard } from '../chat/ChatContent';
import { GraphFault } from '../graph/GraphFault';
import type { WireCardComponent, WireTemplate } from '../graph/wire/template';
import { actionOf } from './actionOf';
import { type Filling, fillText, headerContent, type ShowMedia, valuesOf } from './fillPart';
import { componentOf, type CardPart, type Template } from './Template';

/**
 * Fills a template with what a send carries.
 * @throws GraphFault 132000 when the count of values is wrong, 132012 when their kind is, 131008 when a button lacks one.
 */
export function renderTemplate(
	template: Template,
	sent: WireTemplate,
	show: ShowMedia,
): CardContent {
	const named = template.parameter_format === 'NAMED';
	const own = partsOf(sent);
	const filling = { named, sent: own, show };
	const header = headerContent(componentOf(template.components, 'HEADER'), filling);
	const footer = footerText(template);
	const offer = offerOf(template, sent);
	const cards = cardsOf(template, sent, filling);
	return {
		kind: 'card',
		origin: `template:${template.name}`,
		...(header === undefined ? {} : { header }),
		body: bodyText(template, filling),
		...(footer === undefined ? {} : { footer }),
		...(offer === undefined ? {} : { offer }),
		actions: [
			...actionsOf(template.components, filling, template.name),
			...(componentOf(template.components, 'CALL_PERMISSION_REQUEST') === undefined
				? []
				: permissionActions),
		],
		...(cards.length === 0 ? {} : { cards }),
	};
}

const partsOf = (sent: WireTemplate): readonly WireCardComponent[] =>
	(sent.components ?? []).filter(
		(one): one is WireCardComponent =>
			one.type === 'header' || one.type === 'body' || one.type === 'button',
	);

function bodyText(template: Template, filling: Filling): string {
	const body = componentOf(template.components, 'BODY');
	if (body?.add_security_recommendation === undefined) {
		return fillText('body', body?.text ?? '', filling, valuesOf(filling.sent, 'body'));
	}
	const advice = body.add_security_recommendation
		? ' For your security, do not share this code.'
		: '';
	const text = `{{1}} is your verification code.${advice}`;
	return fillText('body', text, filling, valuesOf(filling.sent, 'body'));
}

function footerText(template: Template): string | undefined {
	const footer = componentOf(template.components, 'FOOTER');
	return footer?.code_expiration_minutes === undefined
		? footer?.text
		: `This code expires in ${footer.code_expiration_minutes} minutes.`;
}

function offerOf(template: Template, sent: WireTemplate): CardContent['offer'] | undefined {
	const offer = componentOf(template.components, 'LIMITED_TIME_OFFER');
	if (offer === undefined) return undefined;
	const { text, has_expiration: expires } = offer.limited_time_offer;
	if (!expires) return { text };
	const end = sent.components?.find((one) => one.type === 'limited_time_offer');
	const at = end?.parameters[0]?.limited_time_offer.expiration_time_ms;
	if (at === undefined) {
		throw new GraphFault(131008, 'limited_time_offer: the template requires expiration_time_ms');
	}
	return { text, endsAt: at };
}

const actionsOf = (
	components: readonly (Template['components'][number] | CardPart)[],
	{ sent }: Filling,
	template: string,
): CardContent['actions'] =>
	(componentOf(components, 'BUTTONS')?.buttons ?? []).map((button, index) => {
		const values = sent.find((one) => one.type === 'button' && one.index === index);
		const [value] = values?.type === 'button' ? (values.parameters ?? []) : [];
		return actionOf(button, { template, index, value, product: productIn(sent) });
	});

function productIn(sent: readonly WireCardComponent[]): string | undefined {
	const header = valuesOf(sent, 'header').find((one) => one.type === 'product');
	return header?.product.product_retailer_id;
}

function cardsOf(
	template: Template,
	sent: WireTemplate,
	filling: Filling,
): readonly CarouselCard[] {
	const carousel = componentOf(template.components, 'CAROUSEL');
	if (carousel === undefined) return [];
	const given = sent.components?.find((one) => one.type === 'carousel')?.cards ?? [];
	const isProduct = carousel.cards.some(({ components }) =>
		components.some((one) => one.type === 'HEADER' && one.format === 'PRODUCT'),
	);
	// A product carousel is approved with two cards and sent with up to ten.
	const wanted = isProduct ? given.length : carousel.cards.length;
	if (given.length !== wanted || given.length < 2 || given.length > 10) {
		throw new GraphFault(
			132000,
			`carousel: number of cards (${given.length}) does not match the expected number of cards (${carousel.cards.length})`,
		);
	}
	return given.map((card, index): CarouselCard => {
		const definition = carousel.cards[index] ?? carousel.cards[0];
		const parts = definition?.components ?? [];
		const inside = { ...filling, sent: card.components };
		const header = headerContent(componentOf(parts, 'HEADER'), inside);
		const text = componentOf(parts, 'BODY')?.text ?? '';
		return {
			...(header === undefined ? {} : { header }),
			body: fillText('body', text, inside, valuesOf(inside.sent, 'body')),
			actions: actionsOf(parts, inside, template.name),
		};
	});
}
