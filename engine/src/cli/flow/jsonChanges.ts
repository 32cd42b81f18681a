import { isJsonObject, type JsonValue } from '../../../../cloud-api/json';

/** One place where two documents differ; a side that lacks it is undefined. */
export interface JsonChange {
	/** `screens[1].title`; screens are told by their ids, `screens[DETAILS].title`. */
	readonly path: string;
	readonly before: JsonValue | undefined;
	readonly after: JsonValue | undefined;
}

/** Where two documents differ. Members are compared by name, list entries by their `id` where all have one. */
export function jsonChanges(
	before: JsonValue | undefined,
	after: JsonValue | undefined,
	path = '',
): readonly JsonChange[] {
	if (Array.isArray(before) && Array.isArray(after)) {
		return compare(keyed(before), keyed(after), (key) => `${path}[${key}]`);
	}
	if (isJsonObject(before) && isJsonObject(after)) {
		const prefix = path === '' ? '' : `${path}.`;
		return compare(
			new Map(Object.entries(before)),
			new Map(Object.entries(after)),
			(key) => `${prefix}${key}`,
		);
	}
	return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

type Members = ReadonlyMap<string, JsonValue | undefined>;

const compare = (before: Members, after: Members, pathOf: (key: string) => string) =>
	[...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
		jsonChanges(before.get(key), after.get(key), pathOf(key)),
	);

function keyed(list: readonly JsonValue[]): Members {
	const ids = list.map((one) => (isJsonObject(one) ? one['id'] : undefined));
	const named = ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
	return new Map(list.map((one, index) => [named ? String(ids[index]) : String(index), one]));
}
