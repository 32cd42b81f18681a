import { isJsonObject, type JsonObject, type JsonValue } from '../../../../cloud-api/json';
import { contentKey } from '../../../../cloud-api/webhooks/eventKey';
import { parseWebhook } from '../../../../cloud-api/webhooks/parseWebhook';
import type { KeptAbout, NewEvent } from '../../host/host';
import { toNewEvent } from './toNewEvent';

/** The fields that lanes live on; everything else is news of accounts, numbers, templates, calls and the like. */
const laneFields: ReadonlySet<JsonValue | undefined> = new Set(['messages', 'user_preferences']);

/** What one delivery of Meta's becomes; `ok: false` when it has no shape of a webhook at all. */
export type NewEvents =
	| { readonly ok: true; readonly events: readonly NewEvent[] }
	| { readonly ok: false; readonly problem: string };

/** Splits a delivery: each message, status and preference is an event, every other change is kept as it came. */
export function newEvents(payload: unknown, isOurs: (phoneNumberId: string) => boolean): NewEvents {
	const { rest, news } = withoutNews(payload);
	const parsed = parseWebhook(rest);
	if (!parsed.ok) return parsed;
	return {
		ok: true,
		events: [...parsed.events.map((event) => toNewEvent(event, isOurs)), ...news],
	};
}

/** The events of a body that was taken before, when these numbers were ours. */
export function splitBody(body: string, numbers: readonly string[]): readonly NewEvent[] {
	const split = newEvents(JSON.parse(body), (id) => numbers.includes(id));
	return split.ok ? split.events : [];
}

function withoutNews(payload: unknown): { rest: unknown; news: readonly NewEvent[] } {
	if (!isJsonObject(payload) || !Array.isArray(payload['entry']))
		return { rest: payload, news: [] };
	const news: NewEvent[] = [];
	const entries: readonly JsonValue[] = payload['entry'];
	const entry = entries.map((one) => {
		if (!isJsonObject(one) || !Array.isArray(one['changes'])) return one;
		const changes: readonly JsonValue[] = one['changes'];
		const kept = changes.filter(isNews);
		if (kept.length === 0) return one;
		news.push(...kept.map((change) => newsEvent(one, change)));
		return { ...one, changes: changes.filter((change) => !isNews(change)) };
	});
	return { rest: news.length === 0 ? payload : { ...payload, entry }, news };
}

const isNews = (change: JsonValue): boolean =>
	isJsonObject(change) &&
	typeof change['field'] === 'string' &&
	isJsonObject(change['value']) &&
	!laneFields.has(change['field']);

/** The `time` is part of the key, so that the same news a month later is news. */
function newsEvent(entry: JsonObject, change: JsonValue): NewEvent {
	const wabaId = entry['id'] ?? null;
	const time = entry['time'] ?? null;
	const field = isJsonObject(change) ? change['field'] : undefined;
	const about: KeptAbout = {
		field: typeof field === 'string' ? field : '',
		part: null,
		...(typeof wabaId === 'string' && { wabaId }),
		...(typeof time === 'number' && { time }),
	};
	const key = contentKey({ wabaId, time, change });
	return { key, lane: null, body: { kind: 'unknown', raw: change, about } };
}
