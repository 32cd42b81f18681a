import type { JsonObject } from '../../json';
import { count, each, type Found, must, requiredText } from '../../limits';
import { object, objects, text } from '../../reader';
import { authenticationLimits } from './authenticationLimits';
import { carouselLimits } from './carouselLimits';
import { headerLimits } from './headerLimits';
import { templateButtonLimits, typeOf } from './templateButtonLimits';
import { plainText, textLimits } from './textLimits';

/** What the rest of the template says about its components; undefined where an edit leaves it as it is. */
export interface ComponentContext {
	readonly category?: string | undefined;
	readonly isNamed?: boolean | undefined;
	readonly subCategory?: string | undefined;
	readonly displayFormat?: string | undefined;
}

/**
 * Everything Meta's pages say about the components of a template, checked on the wire JSON, so that components typed
 * as JSON are held to the same. Types we do not know are left to Meta.
 */
export function componentLimits(
	components: readonly JsonObject[],
	context: ComponentContext,
): Found {
	const types = components.map(typeOf);
	const repeated = types.filter((type, index) => types.indexOf(type) !== index);
	return [
		...count('components', components, 1, Infinity),
		...must(repeated.length === 0, 'components', 'each type once', `${repeated.join(', ')} again`),
		...must(types.includes('BODY'), 'components', 'a BODY', 'none'),
		...(context.category?.toUpperCase() === 'AUTHENTICATION'
			? authenticationLimits(components)
			: [
					...each('components', components, (component, path) =>
						oneLimits(component, path, components, context),
					),
					...togetherLimits(components, context),
				]),
	];
}

function oneLimits(
	component: JsonObject,
	path: string,
	all: readonly JsonObject[],
	{ isNamed, category }: ComponentContext,
): Found {
	const hasOffer = all.some((one) => typeOf(one) === 'LIMITED_TIME_OFFER');
	switch (typeOf(component)) {
		case 'HEADER':
			return [
				...headerLimits(
					component,
					path,
					hasOffer ? { isNamed, formats: ['IMAGE', 'VIDEO'] } : { isNamed },
				),
				...must(
					formatOf(component) !== 'GIF' || !isOther(category, 'MARKETING'),
					`${path}.format`,
					'GIF in marketing templates only',
					String(category),
				),
			];
		case 'BODY':
			return 'add_security_recommendation' in component
				? []
				: textLimits(component, { part: 'body', path, max: hasOffer ? 600 : 1024, isNamed });
		case 'FOOTER':
			return 'code_expiration_minutes' in component
				? []
				: plainText(`${path}.text`, text(component, 'text'), 60);
		case 'BUTTONS':
			return [
				...templateButtonLimits(component, path),
				...each(`${path}.buttons`, objects(component, 'buttons'), (button, at) =>
					must(
						typeOf(button) !== 'OTP' || category === undefined,
						`${at}.type`,
						'OTP in authentication templates only',
						String(category),
					),
				),
			];
		case 'CAROUSEL':
			return carouselLimits(component, path, isNamed);
		case 'LIMITED_TIME_OFFER':
			return requiredText(
				`${path}.limited_time_offer.text`,
				text(object(component, 'limited_time_offer'), 'text'),
				16,
			);
		default:
			return [];
	}
}

/** Rules between components. */
function togetherLimits(
	components: readonly JsonObject[],
	{ category, subCategory, displayFormat }: ComponentContext,
): Found {
	const types = components.map(typeOf);
	const buttons = components
		.filter((one) => typeOf(one) === 'BUTTONS')
		.flatMap((one) => objects(one, 'buttons'))
		.map(typeOf);
	return [
		...(types.includes('LIMITED_TIME_OFFER') ? offerLimits(types, buttons, category) : []),
		...must(
			!buttons.includes('ORDER_DETAILS') ||
				!isOther(category, 'UTILITY') ||
				displayFormat?.toLowerCase() === 'order_details',
			'display_format',
			'order_details when a marketing template has an ORDER_DETAILS button',
			displayFormat ?? 'nothing',
		),
		...(subCategory?.toUpperCase() === 'ORDER_STATUS'
			? [
					...must(
						types.every((type) => type === 'BODY' || type === 'FOOTER'),
						'components',
						'BODY and FOOTER only in an order status template',
						types.join(', '),
					),
					...must(
						!isOther(category, 'UTILITY'),
						'category',
						'UTILITY for an order status template',
						String(category),
					),
				]
			: []),
	];
}

const offerLimits = (
	types: readonly string[],
	buttons: readonly string[],
	category: string | undefined,
): Found => [
	...must(
		!isOther(category, 'MARKETING'),
		'category',
		'MARKETING for a limited-time offer',
		String(category),
	),
	...must(!types.includes('FOOTER'), 'components', 'no FOOTER in a limited-time offer', 'one'),
	...must(buttons.includes('URL'), 'components', 'a URL button in a limited-time offer', 'none'),
	...must(
		buttons.indexOf('COPY_CODE') <= 0,
		'components',
		'the COPY_CODE button first in a limited-time offer',
		`place ${buttons.indexOf('COPY_CODE') + 1}`,
	),
];

const formatOf = (header: JsonObject): string => (text(header, 'format') ?? 'TEXT').toUpperCase();

/** Whether the category is known and not this one. */
const isOther = (category: string | undefined, wanted: string): boolean =>
	category !== undefined && category.toUpperCase() !== wanted;
