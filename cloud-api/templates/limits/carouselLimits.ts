import type { JsonObject } from '../../json';
import { count, each, type Found, must } from '../../limits';
import { objects, text } from '../../reader';
import { headerLimits } from './headerLimits';
import { templateButtonLimits, typeOf } from './templateButtonLimits';
import { textLimits } from './textLimits';

/**
 * Cards: each with a header and buttons, all alike. Meta's page on product carousels says to define exactly two; it
 * takes up to ten, so that is not checked.
 */
export function carouselLimits(
	component: JsonObject,
	path: string,
	isNamed: boolean | undefined,
): Found {
	const cards = objects(component, 'cards');
	const [first] = cards;
	const pattern = first === undefined ? '' : shapeOf(first);
	return [
		...count(`${path}.cards`, cards, 2, 10),
		...each(`${path}.cards`, cards, (card, at) => [
			...must(
				shapeOf(card) === pattern,
				`${at}.components`,
				`the same parts in the same order as the first card (${pattern})`,
				shapeOf(card),
			),
			...cardLimits(card, `${at}.components`, isNamed),
		]),
	];
}

function cardLimits(card: JsonObject, path: string, isNamed: boolean | undefined): Found {
	const parts = objects(card, 'components');
	const has = (type: string): boolean => parts.some((part) => typeOf(part) === type);
	return [
		...must(has('HEADER'), path, 'a HEADER', 'none'),
		...must(has('BUTTONS'), path, 'BUTTONS', 'none'),
		...each(path, parts, (part, at) => {
			switch (typeOf(part)) {
				case 'HEADER':
					return headerLimits(part, at, { isNamed, formats: ['IMAGE', 'VIDEO', 'PRODUCT'] });
				case 'BODY':
					return textLimits(part, { part: 'body', path: at, max: 160, isNamed });
				case 'BUTTONS':
					return templateButtonLimits(part, at, 2);
				default:
					return must(false, `${at}.type`, 'HEADER, BODY or BUTTONS in a card', typeOf(part));
			}
		}),
	];
}

/** What a card is made of: `HEADER IMAGE, BODY, BUTTONS URL+QUICK_REPLY`. */
const shapeOf = (card: JsonObject): string =>
	objects(card, 'components')
		.map((part) => {
			const more =
				typeOf(part) === 'BUTTONS'
					? objects(part, 'buttons').map(typeOf).join('+')
					: (text(part, 'format') ?? '').toUpperCase();
			return more === '' ? typeOf(part) : `${typeOf(part)} ${more}`;
		})
		.join(', ');
