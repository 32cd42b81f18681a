import type { LoggedCall, LoggedWebhook } from '../../src/log/LogReader';

/** What `GET /emulator/log` answers. */
export interface LogPage {
	readonly requests: readonly LoggedCall[];
	readonly deliveries: readonly LoggedWebhook[];
}

/** A line of the log: a Graph call or a webhook. */
export interface LogEntry {
	readonly key: string;
	readonly kind: 'call' | 'webhook';
	readonly id: number;
	readonly at: number;
	/** What was called, or what was told. */
	readonly title: string;
	/** What became of it, in a few words. */
	readonly outcome: string;
	readonly failed: boolean;
	/** Real milliseconds until the answer; of a webhook, of its last attempt. */
	readonly tookMs: number | undefined;
	readonly problems: number;
	/** Each attempt to hand a webhook over. */
	readonly attempts: readonly { readonly at: number; readonly outcome: string }[];
}

export const showing = {
	all: 'Everything',
	call: 'Calls',
	webhook: 'Webhooks',
	failed: 'What failed',
	problems: 'What differs from Meta’s document',
} as const;

export type Showing = keyof typeof showing;

/** The lines of the log, newest first. */
export const entriesOf = ({ requests, deliveries }: LogPage): readonly LogEntry[] =>
	[...requests.map(ofCall), ...deliveries.map(ofWebhook)].toSorted(
		(a, b) => b.at - a.at || b.id - a.id,
	);

/** Those of a kind that have the words in their title or outcome. */
export function filtered(
	entries: readonly LogEntry[],
	shown: Showing,
	words: string,
): readonly LogEntry[] {
	const wanted = words.trim().toLowerCase();
	return entries.filter(
		(entry) =>
			isOf(entry, shown) && `${entry.title} ${entry.outcome}`.toLowerCase().includes(wanted),
	);
}

function isOf({ kind, failed, problems }: LogEntry, shown: Showing): boolean {
	switch (shown) {
		case 'all':
			return true;
		case 'failed':
			return failed;
		case 'problems':
			return problems > 0;
		default:
			return kind === shown;
	}
}

function ofCall(call: LoggedCall): LogEntry {
	const { id, at, method, path, operation, status, code, tookMs, faults, problems } = call;
	const struck = faults.length === 0 ? '' : `, fault: ${faults.join(', ')}`;
	const answer =
		status === 0 ? 'cut off' : code === undefined ? `${status}` : `${status}, code ${code}`;
	return {
		key: `call-${id}`,
		kind: 'call',
		id,
		at,
		title: `${method} ${operation ?? path}`,
		outcome: `${answer}${struck}`,
		failed: status === 0 || status >= 400,
		tookMs,
		problems,
		attempts: [],
	};
}

function ofWebhook(webhook: LoggedWebhook): LogEntry {
	const { id, createdAt, about, state, problems } = webhook;
	const attempts = webhook.attempts.map(({ at, result }) => ({
		at,
		outcome: result.kind === 'answered' ? `${result.status}` : result.reason,
	}));
	const tries = attempts.length > 1 ? ` after ${attempts.length} attempts` : '';
	return {
		key: `webhook-${id}`,
		kind: 'webhook',
		id,
		at: createdAt,
		title: about,
		outcome: state === 'unsubscribed' ? 'nobody is subscribed' : `${state}${tries}`,
		failed: state === 'lost' || (state === 'waiting' && attempts.length > 0),
		tookMs: webhook.attempts.at(-1)?.tookMs,
		problems,
		attempts,
	};
}
