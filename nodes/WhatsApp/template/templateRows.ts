import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import { Form } from '../../form/Form';

/**
 * The values of a generated template form as the rows the list form has, so that both are read alike. Only what is
 * saved is needed: the ids of `templateFieldsOf` say where each value goes. Blank values give no row.
 */
export function templateRows(form: Form, name: string): readonly Form[] {
	const values = new Form(valuesOf(form, name));
	const groups = new Map<string, Parts>();
	for (const id of Object.keys(values.values)) {
		if (values.text(id) === '' && !isJsonObject(values.values[id])) continue;
		const place = readId(id);
		const group = groups.get(place.at) ?? { ...place, parts: {} };
		group.parts[place.part] = values.values[id] ?? '';
		groups.set(place.at, group);
	}
	return [...groups.values()].flatMap(rowsOf).map((row) => new Form(row));
}

/** What is wrong with the values themselves, as sentences: blanks and broken JSON. The saved schema knows the inputs. */
export function variableProblems(form: Form, name: string): readonly string[] {
	const values = new Form(valuesOf(form, name));
	const schema = form.group(name).values['schema'];
	return (Array.isArray(schema) ? schema : [])
		.filter(isJsonObject)
		.map((field) => new Form(field))
		.flatMap((field) => {
			const id = field.text('id');
			const label = field.text('displayName') || id;
			const isBlank = values.text(id) === '' && !isJsonObject(values.values[id]);
			if (isBlank) {
				return field.flag('required') && !field.flag('removed')
					? [`'${label}' is empty: fill it in`]
					: [];
			}
			return field.text('type') === 'object' && !isJsonObject(values.json(id))
				? [`'${label}' is not JSON: give an object`]
				: [];
		});
}

const valuesOf = (form: Form, name: string): JsonObject => form.group(name).group('value').values;

interface Place {
	/** Everything of the id but the part, so that the parts of one value come together. */
	readonly at: string;
	readonly card: number;
	readonly component: string;
	readonly index: number;
	readonly kind: string;
	readonly part: string;
}

interface Parts extends Place {
	readonly parts: Record<string, JsonValue>;
}

/** `card.2.button.0.flow.token` and its shorter kin. */
function readId(id: string): Place {
	const words = id.split('.');
	const card = words[0] === 'card' ? Number(words[1]) : 0;
	const [component = '', first = '', second = '', third = ''] = words.slice(card > 0 ? 2 : 0);
	const inCard = card > 0 ? `card.${card}.` : '';
	switch (component) {
		case 'body':
			return place(`${inCard}body.${first}`, card, component, 0, 'text', first);
		case 'header':
			return first === 'text'
				? place(`${inCard}header.text`, card, component, 0, 'text', second)
				: place(`${inCard}header`, card, component, 0, first, second);
		case 'button':
			return place(`${inCard}button.${first}`, card, component, Number(first), second, third);
		case 'code':
			return place(id, card, component, Number(first), 'text', '');
		default:
			return place(component, card, component, 0, component, first);
	}
}

const place = (
	at: string,
	card: number,
	component: string,
	index: number,
	kind: string,
	part: string,
): Place => ({ at, card, component, index, kind, part });

function rowsOf(group: Parts): readonly JsonObject[] {
	const { component, card, index, kind, part } = group;
	const parts = new Form(group.parts);
	const row = (more: JsonObject): JsonObject => ({ component, card, index, ...more });
	const whole = (type: string): readonly JsonObject[] => [row({ type, value: textOf(parts, '') })];
	switch (component) {
		case 'body':
		case 'header':
			if (kind === 'text') {
				const isNumber = /^\d+$/.test(part);
				const name = isNumber ? {} : { name: part };
				const value = textOf(parts, part);
				return [row({ type: 'text', value, ...name, index: isNumber ? Number(part) : 0 })];
			}
			return [row({ type: kind, ...headerValue(kind, parts) })];
		case 'code':
			return [
				{ component: 'body', type: 'text', value: textOf(parts, ''), index: 1 },
				{ component: 'button', type: 'text', value: textOf(parts, ''), index },
			];
		case 'button':
			switch (kind) {
				case 'urlSuffix':
				case 'otpCode':
					return whole('text');
				case 'flow':
					return [row({ type: kind, value: flowValue(parts) })];
				case 'multiProduct':
					return [row({ type: kind, value: productsValue(parts) })];
				default:
					return whole(kind);
			}
		case 'limitedTimeOffer':
			return whole(kind);
		case 'tapTarget':
			return [row({ value: parts.text('url'), name: parts.text('title') })];
		case 'orderStatus':
			return [row({ value: parts.values })];
		case 'group':
			return [row({ component: 'body', type: 'group', value: parts.text('') })];
		default:
			return [];
	}
}

/** As given; an object of a JSON input stays one. */
const textOf = (parts: Form, part: string): JsonValue => {
	const value = parts.values[part];
	return isJsonObject(value) ? value : parts.verbatim(part);
};

function headerValue(kind: string, parts: Form): JsonObject {
	switch (kind) {
		case 'location': {
			const { latitude = '', longitude = '' } = parts.values;
			const value = [latitude, longitude, parts.text('address')].map(String).join(',');
			return { value, name: parts.text('name') };
		}
		case 'product':
			return { value: `${parts.text('catalogId')}/${parts.text('productId')}` };
		default:
			return { value: parts.text(''), name: parts.text('fileName') };
	}
}

/** Meta takes no empty data. */
function flowValue(parts: Form): JsonObject {
	const data = parts.object('data');
	return {
		flowToken: parts.text('token'),
		...(Object.keys(data).length > 0 && { data }),
	};
}

/** `Tea: sku-1, sku-2; Cups: sku-3`, a section each; a single one needs no title. */
function productsValue(parts: Form): JsonObject {
	const section = parts
		.text('products')
		.split(/[;\n]/)
		.filter((line) => line.trim() !== '')
		.map((line) => {
			const colon = line.indexOf(':');
			return {
				title: line.slice(0, Math.max(0, colon)).trim(),
				productRetailerIds: line.slice(colon + 1).trim(),
			};
		});
	return { thumbnailProductRetailerId: parts.text('picture'), products: { section } };
}
