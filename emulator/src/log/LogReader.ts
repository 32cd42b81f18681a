import type { JsonValue } from '../../../cloud-api/json';
import { DocumentCheck } from '../openapi/DocumentCheck';
import { findDocument } from '../openapi/findDocument';
import type { Findings } from '../openapi/Finding';
import type { Delivery } from '../webhook/Delivery';
import type { WebhookSender } from '../webhook/WebhookSender';
import type { RecordedRequest, RequestLog } from './RequestLog';
import { shapeOf, withoutSecrets } from './shapeOf';

/** A Graph call in the log: timing and outcome, no contents. */
export interface LoggedCall extends Omit<RecordedRequest, 'query' | 'body' | 'response'> {
	/** The code of a refusal, for an error page. */
	readonly code?: number;
	/** Differences from Meta's document that are not known to be mistakes of the document. */
	readonly problems: number;
}

/** A webhook in the log. */
export interface LoggedWebhook extends Delivery {
	readonly problems: number;
}

/** One entry opened: what went over the wire and how it differs from Meta's document. */
export interface LogDetail {
	/** `shapes`: what is there without what it says; `contents`, if so asked at the start: all but secrets. */
	readonly shown: 'shapes' | 'contents';
	readonly parts: readonly { readonly name: string; readonly body: JsonValue }[];
	/** Null when Meta's document does not describe it. */
	readonly findings: NonNullable<Findings> | null;
}

export interface LogReaderParts {
	readonly log: RequestLog;
	readonly webhooks: WebhookSender;
	/** Whether opened entries show what was written. Tokens and secrets are never shown. */
	readonly contents: boolean;
}

/**
 * Reads the log for somebody. What differs from Meta's document is looked for when it is asked for, once for each
 * entry, so that an emulator whose log nobody reads pays nothing.
 */
export class LogReader {
	readonly #parts: LogReaderParts;
	readonly #ofCalls = new WeakMap<RecordedRequest, Findings[]>();
	readonly #ofWebhooks = new WeakMap<Buffer, Findings[]>();
	#check: DocumentCheck | undefined;

	constructor(parts: LogReaderParts) {
		this.#parts = parts;
	}

	/** The newest calls, oldest first. */
	calls(limit: number): readonly LoggedCall[] {
		return this.#parts.log
			.all()
			.slice(-limit)
			.map((entry) => {
				const { query: _query, body: _body, response, ...shown } = entry;
				const code = codeOf(response);
				return {
					...shown,
					...(code === undefined ? {} : { code }),
					problems: problemsIn(this.#findingsOfCall(entry)),
				};
			});
	}

	/** The newest webhooks, oldest first. */
	webhooks(limit: number): readonly LoggedWebhook[] {
		return this.#parts.webhooks
			.parcels()
			.slice(-limit)
			.map(({ delivery, body }) => ({
				...delivery,
				problems: problemsIn(this.#findingsOfWebhook(body)),
			}));
	}

	call(id: number): LogDetail | undefined {
		const entry = this.#parts.log.get(id);
		if (entry === undefined) return undefined;
		const { query = {}, body, response } = entry;
		return this.#detail(
			[
				...(Object.keys(query).length === 0 ? [] : [{ name: 'query', body: query }]),
				{ name: 'request', body },
				{ name: 'answer', body: response },
			],
			this.#findingsOfCall(entry),
		);
	}

	webhook(id: number): LogDetail | undefined {
		const parcel = this.#parts.webhooks.parcels().find(({ delivery }) => delivery.id === id);
		if (parcel === undefined) return undefined;
		const body: unknown = JSON.parse(parcel.body.toString());
		return this.#detail([{ name: 'body', body }], this.#findingsOfWebhook(parcel.body));
	}

	#detail(
		parts: readonly { readonly name: string; readonly body: unknown }[],
		findings: Findings,
	): LogDetail {
		const { contents } = this.#parts;
		const show = (body: unknown): JsonValue =>
			contents ? withoutSecrets(asJson(body)) : shapeOf(asJson(body));
		return {
			shown: contents ? 'contents' : 'shapes',
			parts: parts
				.filter(({ body }) => body !== undefined)
				.map(({ name, body }) => ({ name, body: show(body) })),
			findings: findings ?? null,
		};
	}

	#findingsOfCall(entry: RecordedRequest): Findings {
		return once(this.#ofCalls, entry, () => this.#document().ofCall(entry));
	}

	#findingsOfWebhook(body: Buffer): Findings {
		return once(this.#ofWebhooks, body, () =>
			this.#document().ofWebhook(JSON.parse(body.toString())),
		);
	}

	#document(): DocumentCheck {
		this.#check ??= new DocumentCheck(findDocument());
		return this.#check;
	}
}

/** Found for this key before, or found now and kept; in a list, since what is found may be undefined. */
function once<Key extends object>(
	known: WeakMap<Key, Findings[]>,
	key: Key,
	find: () => Findings,
): Findings {
	const kept = known.get(key) ?? [find()];
	known.set(key, kept);
	return kept[0];
}

const problemsIn = (findings: Findings): number =>
	(findings ?? []).filter(({ excuse }) => excuse === undefined).length;

const asJson = (value: unknown): JsonValue =>
	value === undefined ? null : (JSON.parse(JSON.stringify(value)) as JsonValue);

function codeOf(response: unknown): number | undefined {
	if (typeof response !== 'object' || response === null || !('error' in response)) return undefined;
	const { error } = response;
	const isError = typeof error === 'object' && error !== null && 'code' in error;
	return isError && typeof error.code === 'number' ? error.code : undefined;
}
