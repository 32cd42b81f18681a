import type { ErrorClass } from './errors/errorClass';
import {
	type ErrorRange,
	type ErrorRow,
	final,
	throttle,
	transient,
	unknownOutcome,
} from './errors/errorRow';
import { featureRanges, features } from './errors/features';
import { numberRanges, numbers } from './errors/numbers';
import { platform, platformRanges } from './errors/platform';
import type { RetryPolicy } from './errors/retryPolicy';
import { sending } from './errors/sending';
import { templateRanges, templates } from './errors/templates';
import { isJsonObject, type JsonObject } from './json';
import { flag, known, number, object, text } from './reader';
import type { WebhookError } from './webhooks/event';

/** A Graph error with all it means for the sender. `code` is absent when no Graph envelope came back. */
export interface GraphError {
	/** HTTP status, or 0 for an error that came by webhook. */
	readonly status: number;
	readonly code?: number;
	readonly subcode?: number;
	readonly title: string;
	/** Meta's `error_data.details`, the text worth reading; never decided by. */
	readonly details: string;
	readonly fbtraceId?: string;
	readonly isTransient: boolean;
	readonly class: ErrorClass;
	readonly retry: RetryPolicy;
	/** One sentence for the person who builds the journey. */
	readonly advice: string;
}

/** Every code we have a row for. Ranges add more. */
export const graphErrorRows: Readonly<Record<number, ErrorRow>> = {
	...platform,
	...sending,
	...templates,
	...numbers,
	...features,
};

/** Runs of codes that mean the same; a row of its own wins over its run. */
export const graphErrorRanges: readonly ErrorRange[] = [
	...platformRanges,
	...templateRanges,
	...numberRanges,
	...featureRanges,
];

const unclassified = final(
	'unclassified',
	'Meta gives a code we do not know; the details and the Meta documentation say more.',
);

/** What a code means; codes we do not know are final. */
export const graphErrorRow = (code: number): ErrorRow =>
	graphErrorRows[code] ??
	graphErrorRanges.find(({ from, to }) => code >= from && code <= to)?.row ??
	unclassified;

/**
 * Reads a failed answer. Branches on the code, never on the message, as Meta asks; the flag
 * `is_transient` and the HTTP status only decide where no row says more.
 * A body that is no Graph envelope (a proxy's page, nothing at all) means nobody knows what happened.
 */
export function parseGraphError(status: number, body: unknown): GraphError {
	const error = isJsonObject(body) ? object(body, 'error') : undefined;
	const code = number(error, 'code');
	if (error === undefined || code === undefined) return withoutEnvelope(status);
	const isTransient = flag(error, 'is_transient') ?? false;
	const title = text(error, 'error_user_title') ?? text(error, 'message') ?? `Error ${code}`;
	return {
		status,
		code,
		title,
		details: detailsOf(error) ?? title,
		isTransient,
		...rowFor(code, status, isTransient),
		...known({
			subcode: number(error, 'error_subcode'),
			fbtraceId: text(error, 'fbtrace_id'),
		}),
	};
}

/** The same for an error that came in a status or message webhook. */
export const graphErrorFromWebhook = (error: WebhookError): GraphError => ({
	status: 0,
	code: error.code,
	title: error.title,
	details: error.details,
	isTransient: false,
	...graphErrorRow(error.code),
});

const detailsOf = (error: JsonObject) =>
	text(object(error, 'error_data'), 'details') ??
	text(error, 'error_data') ??
	text(error, 'error_user_msg');

function rowFor(code: number, status: number, isTransient: boolean): ErrorRow {
	const row = graphErrorRow(code);
	if (row.retry.kind !== 'never') return row;
	if (isTransient || (row === unclassified && status >= 500)) {
		return transient('Meta calls this fault temporary; wait for the automatic retry.');
	}
	return row === unclassified && status === 429 ? tooFast : row;
}

const tooFast = throttle('app', 60, 'Meta answers that this is too fast; spread the calls out.');

const noEnvelope = unknownOutcome(
	'The answer did not come from Graph, so the message may have been sent; it is not repeated blindly.',
);

const withoutEnvelope = (status: number): GraphError => ({
	status,
	title: `HTTP ${status} without a Graph error`,
	details: 'The body of the answer is not a Graph error envelope.',
	isTransient: false,
	...(status === 429 ? tooFast : noEnvelope),
});
