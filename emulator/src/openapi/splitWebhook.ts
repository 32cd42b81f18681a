import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';

/** Lists of which the document describes one kind at a time. */
const lists = ['messages', 'statuses'] as const;

/** A webhook as many: one for every change, and for every message or status of it. */
export const splitWebhook = (webhook: JsonObject): readonly JsonObject[] =>
	objectsIn(webhook['entry']).flatMap((entry) =>
		objectsIn(entry['changes'])
			.flatMap(splitChange)
			.map((change) => ({ ...webhook, entry: [{ ...entry, changes: [change] }] })),
	);

function splitChange(change: JsonObject): readonly JsonObject[] {
	const { value } = change;
	if (!isJsonObject(value)) return [change];
	const list = lists.find((name) => objectsIn(value[name]).length > 1);
	if (list === undefined) return [change];
	return objectsIn(value[list]).map((one) => ({ ...change, value: { ...value, [list]: [one] } }));
}

const objectsIn = (value: JsonValue | undefined): readonly JsonObject[] =>
	Array.isArray(value) ? value.filter(isJsonObject) : [];
