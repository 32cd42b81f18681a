import type { JsonObject } from '../../json';
import { known, list, number, object, objects, text, time } from '../../reader';
import { type Change, eachOf, entriesOf, receivedOf, unknownChange } from '../change';
import { addresseeOf, type Cards, cardsOf, senderOf } from '../identity';
import type { InboundContent } from '../inboundContent';
import type { Parsed } from '../parsed';
import { contentOf } from '../parseContent';
import type { Identity, Received, UnknownEvent, WebhookError } from '../received';
import { errorsOf } from '../webhookError';

/** How far the synchronisation of the app's past has come, or why the business declined it (error 2593109). */
export interface HistorySyncEvent extends Received {
	readonly type: 'historySync';
	/** 0 the last day, 1 up to 90 days, 2 up to 180 days back. */
	readonly phase?: number;
	readonly chunkOrder?: number;
	/** Percent. */
	readonly progress?: number;
	readonly errors: readonly WebhookError[];
}

/** A message of the past, from before the number came to the Cloud API. Nothing should answer it. */
export interface HistoryMessageEvent extends Received {
	readonly type: 'historyMessage';
	readonly id: string;
	readonly timestamp: number;
	/** `out` when the business wrote it. */
	readonly direction: 'in' | 'out';
	/** The customer of the thread. */
	readonly identity: Identity;
	/** `unknown` with type `media_placeholder` for a file that follows in a later delivery. */
	readonly content: InboundContent;
	/** `DELIVERED`, `READ`, `PLAYED`, … as it was in the app. */
	readonly status?: string;
}

type HistoryEvent = HistoryMessageEvent | HistorySyncEvent | UnknownEvent;

/** `history`: threads with their messages chunk by chunk, and later the files of recent ones as `messages`. */
export function readHistory(change: Change): readonly HistoryEvent[] {
	const { value } = change;
	const cards = cardsOf(objects(value, 'contacts'));
	const events: readonly HistoryEvent[] = [
		...objects(value, 'history').flatMap((chunk) => chunkEvents(change, chunk)),
		...eachOf(change, 'messages', (raw) => pastMessage(change, raw, {}, cards, 'media')),
	];
	return events.length > 0 ? events : [unknownChange(change, 'nothing in it that we know')];
}

function chunkEvents(change: Change, chunk: JsonObject): readonly HistoryEvent[] {
	const metadata = object(chunk, 'metadata');
	const { threads: _threads, ...rest } = chunk;
	const sync: HistorySyncEvent = {
		type: 'historySync',
		...receivedOf(change, rest),
		errors: errorsOf(chunk),
		...known({
			phase: number(metadata, 'phase'),
			chunkOrder: number(metadata, 'chunk_order'),
			progress: number(metadata, 'progress'),
		}),
	};
	return [...objects(chunk, 'threads').flatMap((thread) => threadEvents(change, thread)), sync];
}

function threadEvents(change: Change, thread: JsonObject): readonly HistoryEvent[] {
	const context = object(thread, 'context');
	const phone = text(context, 'wa_id') ?? text(thread, 'id');
	const customer = known({
		phone,
		waId: phone,
		userId: text(context, 'user_id'),
		parentUserId: text(context, 'parent_user_id'),
		username: text(context, 'username'),
	});
	return entriesOf(change, list(thread, 'messages'), (raw) =>
		pastMessage(change, raw, customer, noCards, 'message'),
	);
}

const noCards = cardsOf([]);

function pastMessage(
	change: Change,
	raw: JsonObject,
	customer: Identity,
	cards: Cards,
	what: 'message' | 'media',
): Parsed<HistoryMessageEvent> {
	const id = text(raw, 'id');
	const timestamp = time(raw, 'timestamp');
	if (id === undefined) return { ok: false, problem: 'a past message without id' };
	if (timestamp === undefined) return { ok: false, problem: 'a past message without timestamp' };
	const ours = text(raw, 'from') === change.channel.displayPhoneNumber?.replace(/\D/g, '');
	return {
		ok: true,
		event: {
			type: 'historyMessage',
			key: `history:${what}:${id}`,
			field: change.field,
			raw,
			...change.channel,
			id,
			timestamp,
			direction: ours ? 'out' : 'in',
			identity: { ...(ours ? addresseeOf(raw, cards) : senderOf(raw, cards)), ...customer },
			content: contentOf(raw) ?? {
				kind: 'unknown',
				type: text(raw, 'type') ?? 'unknown',
				raw,
			},
			...known({ status: text(object(raw, 'history_context'), 'status') }),
		},
	};
}
