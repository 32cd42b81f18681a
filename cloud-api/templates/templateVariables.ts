import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { buttonVariable } from './buttonVariable';
import { placeholders } from './placeholders';
import type { TemplateVariable, VariableKind } from './TemplateVariable';

/**
 * Every value a send of a template can give, in reading order, from the components as Meta gives them
 * (`GET /{waba}/message_templates?fields=components`). Components we do not know have none.
 */
export const templateVariables = (components: readonly JsonValue[]): readonly TemplateVariable[] =>
	components.filter(isJsonObject).flatMap((component) => componentVariables(component, {}));

/** Where a component stands: in the message itself, or in a card. */
interface Place {
	readonly card?: number;
}

function componentVariables(component: JsonObject, place: Place): readonly TemplateVariable[] {
	switch (wordOf(component, 'type')) {
		case 'HEADER':
			return headerVariables(component, place);
		case 'BODY':
			return bodyVariables(component, place);
		case 'BUTTONS':
			return objects(component['buttons']).flatMap((button, index) =>
				buttonVariable(button, index, prefix(place), inCard(place)),
			);
		case 'CAROUSEL':
			return objects(component['cards']).flatMap((card, index) =>
				objects(card['components']).flatMap((inner) => componentVariables(inner, { card: index })),
			);
		case 'LIMITED_TIME_OFFER': {
			const offer = component['limited_time_offer'];
			// Without a countdown Meta takes no time either.
			if (isJsonObject(offer) && offer['has_expiration'] === false) return [];
			return [
				{
					key: 'limitedTimeOffer',
					component: 'limitedTimeOffer',
					kind: 'expiresAt',
					required: true,
					label: 'Offer ends',
				},
			];
		}
		default:
			return [];
	}
}

const fileKinds: Readonly<Record<string, VariableKind>> = {
	IMAGE: 'image',
	VIDEO: 'video',
	DOCUMENT: 'document',
	GIF: 'gif',
	LOCATION: 'location',
	PRODUCT: 'product',
};

function headerVariables(header: JsonObject, place: Place): readonly TemplateVariable[] {
	const format = wordOf(header, 'format') || 'TEXT';
	if (format === 'TEXT') return textVariables('header', header, place);
	const kind = fileKinds[format];
	if (kind === undefined) return [];
	const example = firstText(member(header['example'], 'header_handle'));
	return [
		{
			...inCard(place),
			key: `${prefix(place)}header`,
			component: 'header',
			kind,
			required: true,
			label: `${cardLabel(place)}Header ${kind}`,
			...(example === undefined ? {} : { example }),
		},
	];
}

function bodyVariables(body: JsonObject, place: Place): readonly TemplateVariable[] {
	const isAuthentication = 'add_security_recommendation' in body;
	if (!isAuthentication) return textVariables('body', body, place);
	// Meta writes the text of an authentication template itself, always with the code as its only variable.
	return [
		{
			key: 'body.1',
			component: 'body',
			kind: 'otpCode',
			name: '1',
			required: true,
			label: 'Code',
		},
	];
}

function textVariables(
	component: 'header' | 'body',
	part: JsonObject,
	place: Place,
): readonly TemplateVariable[] {
	const text = part['text'];
	if (typeof text !== 'string') return [];
	const examples = examplesOf(component, part['example']);
	const title = component === 'header' ? 'Header' : 'Body';
	return placeholders(text).map((name, index) => {
		const example = examples.byName.get(name) ?? examples.byPlace[index];
		return {
			...inCard(place),
			key: `${prefix(place)}${component}.${name}`,
			component,
			kind: 'text',
			name,
			required: true,
			label: `${cardLabel(place)}${title} {{${name}}}`,
			...(example === undefined ? {} : { example }),
		};
	});
}

/** Samples by place (`body_text` is a list of lists, `header_text` one list) or by name. */
function examplesOf(component: 'header' | 'body', example: JsonValue | undefined) {
	const given = member(example, `${component}_text`);
	const first = Array.isArray(given) && Array.isArray(given[0]) ? given[0] : given;
	const named = objects(member(example, `${component}_text_named_params`));
	return {
		byPlace: (Array.isArray(first) ? first : []).map((value: JsonValue) => String(value)),
		byName: new Map(
			named.map((one): [string, string] => [
				String(one['param_name'] ?? ''),
				String(one['example'] ?? ''),
			]),
		),
	};
}

const prefix = ({ card }: Place): string => (card === undefined ? '' : `card${card}.`);
const inCard = ({ card }: Place): Place => (card === undefined ? {} : { card });
const cardLabel = ({ card }: Place): string => (card === undefined ? '' : `Card ${card + 1}: `);

const wordOf = (part: JsonObject, name: string): string => String(part[name] ?? '').toUpperCase();

const objects = (value: JsonValue | undefined): readonly JsonObject[] =>
	Array.isArray(value) ? value.filter(isJsonObject) : [];

const member = (value: JsonValue | undefined, name: string): JsonValue | undefined =>
	isJsonObject(value) ? value[name] : undefined;

const firstText = (value: JsonValue | undefined): string | undefined => {
	const first: JsonValue | undefined = Array.isArray(value) ? value[0] : value;
	return typeof first === 'string' ? first : undefined;
};
