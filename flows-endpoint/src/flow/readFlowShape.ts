import { z } from 'zod';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import type { RoutingModel } from './routes';

/** What an endpoint must know of a published Flow JSON: the ways between screens, and what each of them submits. */
export interface FlowShape {
	readonly routingModel: RoutingModel;
	readonly submits: Readonly<Record<string, z.ZodObject>>;
	/** The screen it opens on: the first that no other leads to. */
	readonly first: string;
}

/** The kind of answer a component holds; all others hold a text. */
const kinds: Readonly<Record<string, z.ZodType>> = {
	CheckboxGroup: z.array(z.string().max(200)).max(200),
	ChipsSelector: z.array(z.string().max(200)).max(200),
	OptIn: z.boolean(),
	PhotoPicker: z.array(z.looseObject({})).max(30),
	DocumentPicker: z.array(z.looseObject({})).max(30),
};
const text = z.string().max(4096);

/**
 * Reads Flow JSON that the checker has passed. What a screen submits is what its `data_exchange` payloads name, each
 * as its component holds it; a customer may leave out whatever they like, and everything else is dropped.
 */
export function readFlowShape(json: JsonObject): FlowShape {
	const screens = objects(json['screens']);
	const model = json['routing_model'];
	const routingModel = isJsonObject(model)
		? Object.fromEntries(
				Object.entries(model).map(([screen, next]) => [
					screen,
					Array.isArray(next) ? next.map(String) : [],
				]),
			)
		: Object.fromEntries(screens.map(({ id }) => [String(id), []]));
	const targets = new Set(Object.values(routingModel).flat());
	const names = Object.keys(routingModel);
	return {
		routingModel,
		first: names.find((name) => !targets.has(name)) ?? names[0] ?? '',
		submits: Object.fromEntries(screens.map((screen) => [String(screen['id']), submitsOf(screen)])),
	};
}

function submitsOf(screen: JsonObject): z.ZodObject {
	const parts = everyObject(screen['layout']);
	const holds = new Map(
		parts.flatMap(({ type, name }): [string, z.ZodType][] =>
			typeof name === 'string' && typeof type === 'string' && /^[A-Z]/.test(type)
				? [[name, kinds[type] ?? (type === 'CalendarPicker' ? z.union([text, range]) : text)]]
				: [],
		),
	);
	const payloads = parts
		.filter(({ name }) => name === 'data_exchange')
		.map(({ payload }) => (isJsonObject(payload) ? payload : {}));
	const fields = payloads.flatMap((payload) =>
		Object.entries(payload).map(([field, value]): [string, z.ZodType] => [
			field,
			z.union([schemaOf(value, holds), z.null()]).optional(),
		]),
	);
	return z.object(Object.fromEntries(fields));
}

const range = z.object({ 'start-date': text.optional(), 'end-date': text.optional() });

/** A reference to a field of the form has that field's kind; one to data, or an expression, can be anything. */
function schemaOf(value: JsonValue, holds: ReadonlyMap<string, z.ZodType>): z.ZodType {
	if (typeof value !== 'string') return z.json();
	const [, field] = /^\$\{form\.(\w+)\}$/.exec(value) ?? [];
	return (field === undefined ? undefined : holds.get(field)) ?? z.json();
}

const objects = (value: JsonValue | undefined): readonly JsonObject[] =>
	Array.isArray(value) ? value.filter(isJsonObject) : [];

/** Every object within a value, itself included, however deep. */
const everyObject = (value: JsonValue | undefined): readonly JsonObject[] => {
	if (Array.isArray(value)) return value.flatMap((one: JsonValue) => everyObject(one));
	return isJsonObject(value) ? [value, ...Object.values(value).flatMap(everyObject)] : [];
};
