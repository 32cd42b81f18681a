import { assertNever } from '../../assertNever';
import { type JsonObject, present } from '../../json';
import {
	count,
	each,
	form,
	type Found,
	must,
	range,
	requiredText,
	unique,
	webUrl,
} from '../../limits';
import { type OrderNews, orderNewsLimits, orderNewsObject } from '../order/orderNews';
import { buttonLimits, buttonWire, type TemplateButton } from './templateButton';
import { parameterLimits, parameterObject, type TemplateParameter } from './templateParameter';

/** The parts of a template a card of a carousel can have too. */
export type CardComponent =
	| { readonly kind: 'header'; readonly parameter: TemplateParameter }
	| { readonly kind: 'body'; readonly parameters: readonly TemplateParameter[] }
	/** `index` counts the template's buttons from 0, those without a variable included. */
	| { readonly kind: 'button'; readonly index: number; readonly button: TemplateButton };

/** Values for one part of a template. Parts without variables are left out. */
export type TemplateComponent =
	| CardComponent
	| { readonly kind: 'carousel'; readonly cards: readonly (readonly CardComponent[])[] }
	/** Until when the offer counts down, in milliseconds. */
	| { readonly kind: 'limitedTimeOffer'; readonly expiresAt: number }
	| { readonly kind: 'orderStatus'; readonly news: OrderNews }
	/** Where a tap on the message leads (marketing, by Meta's permission). */
	| { readonly kind: 'tapTarget'; readonly title: string; readonly url: string };

const only = (type: string, parameter: JsonObject): JsonObject => ({
	type,
	parameters: [parameter],
});

/** The wire form of a component. */
export function componentObject(component: TemplateComponent): JsonObject {
	switch (component.kind) {
		case 'header':
			return only('header', parameterObject(component.parameter));
		case 'body':
			return { type: 'body', parameters: component.parameters.map(parameterObject) };
		case 'button': {
			const { subType, parameters } = buttonWire(component.button);
			return present({
				type: 'button',
				sub_type: subType,
				// Meta's examples write the index as a string.
				index: String(component.index),
				parameters: parameters.length === 0 ? undefined : parameters,
			});
		}
		case 'carousel':
			return {
				type: 'carousel',
				cards: component.cards.map((components, index) => ({
					card_index: index,
					components: components.map(componentObject),
				})),
			};
		case 'limitedTimeOffer':
			return only('limited_time_offer', {
				type: 'limited_time_offer',
				limited_time_offer: { expiration_time_ms: component.expiresAt },
			});
		case 'orderStatus':
			return only('order_status', {
				type: 'order_status',
				order_status: orderNewsObject(component.news),
			});
		case 'tapTarget':
			return only('tap_target_configuration', {
				type: 'tap_target_configuration',
				tap_target_configuration: [{ title: component.title, url: component.url }],
			});
		default:
			return assertNever(component, 'The template component');
	}
}

/** What each component must be. */
export function componentLimits(component: TemplateComponent, path: string): Found {
	const first = `${path}.parameters[0]`;
	switch (component.kind) {
		case 'header':
			return parameterLimits(component.parameter, first, 60);
		case 'body':
			return [
				...count(`${path}.parameters`, component.parameters, 1, Infinity),
				...each(`${path}.parameters`, component.parameters, (parameter, at) =>
					parameterLimits(parameter, at, bodyMax),
				),
				...nameLimits(`${path}.parameters`, component.parameters),
			];
		case 'button':
			return [
				...range(`${path}.index`, component.index, 0, 9),
				...buttonLimits(component.button, path),
			];
		case 'carousel':
			return [
				...count(`${path}.cards`, component.cards, 1, 10),
				...each(`${path}.cards`, component.cards, (components, card) =>
					each(`${card}.components`, components, componentLimits),
				),
			];
		case 'limitedTimeOffer':
			return range(
				`${first}.limited_time_offer.expiration_time_ms`,
				component.expiresAt,
				earliestMs,
				Infinity,
			);
		case 'orderStatus':
			return orderNewsLimits(`${first}.order_status`, component.news);
		case 'tapTarget': {
			const target = `${first}.tap_target_configuration[0]`;
			return [
				...requiredText(`${target}.title`, component.title),
				...requiredText(`${target}.url`, component.url),
				...webUrl(`${target}.url`, component.url),
			];
		}
		default:
			return assertNever(component, 'The template component');
	}
}

/** OpenAPI's limit for a text value; the 1024 of a body with other parts depend on the template. */
const bodyMax = 32_768;

/** The year 2001 in milliseconds: anything below was meant in seconds. */
const earliestMs = 1_000_000_000_000;

const nameOf = (parameter: TemplateParameter) =>
	parameter.kind === 'text' || parameter.kind === 'currency' || parameter.kind === 'dateTime'
		? parameter.name
		: undefined;

/** Named variables or numbered ones, never both; names as Meta allows them. */
function nameLimits(field: string, parameters: readonly TemplateParameter[]): Found {
	const names = parameters.flatMap((parameter) => nameOf(parameter) ?? []);
	return [
		...must(
			names.length === 0 || names.length === parameters.length,
			field,
			'a name for every parameter or for none',
			`${names.length} of ${parameters.length} named`,
		),
		...each(field, parameters, (parameter, path) =>
			form(
				`${path}.parameter_name`,
				nameOf(parameter),
				/^[a-z0-9_]+$/,
				'lower-case letters, digits and _',
			),
		),
		...unique((index) => `${field}[${index}].parameter_name`, names),
	];
}
