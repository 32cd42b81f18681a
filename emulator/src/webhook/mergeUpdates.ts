import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import type { Random } from '../world/createRandom';
import type { Update } from './Gathering';

/** Lists of a value that hold several of a kind when they come together. */
const lists = ['messages', 'statuses', 'groups', 'user_preferences'] as const;

/** How often what could share an entry or a value does: Meta promises neither. */
const sharing = 2 / 3;

/** The body that brings all updates at once: several entries, changes in an entry, messages or statuses in a value. */
export function mergeUpdates(updates: readonly Update[], random: Random): JsonObject {
	const [first, ...others] = updates;
	if (first === undefined) return {};
	let entries = listIn(first.payload, 'entry');
	for (const { payload } of others) {
		for (const entry of listIn(payload, 'entry')) entries = withEntry(entries, entry, random);
	}
	return { ...first.payload, entry: entries };
}

/** What a body of them is about: `message text, status sent ×2`. */
export function aboutAll(updates: readonly Update[]): string {
	const counts = new Map<string, number>();
	for (const { about } of updates) counts.set(about, (counts.get(about) ?? 0) + 1);
	return [...counts]
		.map(([about, count]) => (count === 1 ? about : `${about} ×${count}`))
		.join(', ');
}

function withEntry(
	entries: readonly JsonObject[],
	entry: JsonObject,
	random: Random,
): readonly JsonObject[] {
	const last = entries.at(-1);
	const mayShare = last?.['id'] === entry['id'] && last?.['time'] === entry['time'];
	if (last === undefined || !mayShare || random() >= sharing) return [...entries, entry];
	let changes = listIn(last, 'changes');
	for (const change of listIn(entry, 'changes')) changes = withChange(changes, change, random);
	return [...entries.slice(0, -1), { ...last, changes }];
}

function withChange(
	changes: readonly JsonObject[],
	change: JsonObject,
	random: Random,
): readonly JsonObject[] {
	const last = changes.at(-1);
	const value = last === undefined ? undefined : merged(last, change);
	if (last === undefined || value === undefined || random() >= sharing) return [...changes, change];
	return [...changes.slice(0, -1), { ...last, value }];
}

/** Both values as one, when they differ in nothing but what is listed. */
function merged(a: JsonObject, b: JsonObject): JsonObject | undefined {
	const [one, other] = [a['value'], b['value']];
	if (a['field'] !== b['field'] || !isJsonObject(one) || !isJsonObject(other)) return undefined;
	const list = lists.find((name) => Array.isArray(one[name]) && Array.isArray(other[name]));
	if (list === undefined) return undefined;
	const contacts = distinct([...listIn(one, 'contacts'), ...listIn(other, 'contacts')]);
	const rest = (value: JsonObject) => JSON.stringify({ ...value, [list]: [], contacts: [] });
	if (rest(one) !== rest(other)) return undefined;
	return {
		...one,
		...(contacts.length === 0 ? {} : { contacts }),
		[list]: [...listIn(one, list), ...listIn(other, list)],
	};
}

const distinct = (contacts: readonly JsonObject[]): readonly JsonObject[] => [
	...new Map(contacts.map((one) => [JSON.stringify(one), one])).values(),
];

const listIn = (value: JsonObject, name: string): readonly JsonObject[] => {
	const list: JsonValue | undefined = value[name];
	return Array.isArray(list) ? list.filter(isJsonObject) : [];
};
