import { EgressError } from './EgressError';
import { readTarget, type Target } from './Target';
import type { EgressAnswer } from './exchange';

/** What a request may change on its way. */
export interface Hop {
	readonly target: Target;
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Uint8Array | null;
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Everything else a caller set may be a credential, whatever it is called. */
const harmless: ReadonlySet<string> = new Set(['accept', 'accept-language', 'user-agent']);

/** The next hop an answer sends to; `null` = it is the answer. @throws EgressError for where it may not lead. */
export function nextHop(hop: Hop, { status, headers }: EgressAnswer): Hop | null {
	const { location } = headers;
	if (!redirects.has(status) || typeof location !== 'string') return null;
	const from = hop.target.url;
	const target = readTarget(location, from);
	if (from.protocol === 'https:' && target.url.protocol === 'http:')
		throw new EgressError('refused', `${hop.target.host} redirects from https to http`);
	const sameOrigin = from.origin === target.url.origin;
	const next = keepsMethod(status, hop.method)
		? { ...hop, target }
		: { target, method: 'GET', body: null, headers: without(hop.headers, isAboutBody) };
	if (sameOrigin) return next;
	if (next.body !== null)
		throw new EgressError('refused', `${hop.target.host} wants the body sent to another host`);
	return { ...next, headers: without(next.headers, (name) => !harmless.has(name)) };
}

const keepsMethod = (status: number, method: string): boolean =>
	status === 307 || status === 308 || method === 'GET' || method === 'HEAD';

const isAboutBody = (name: string): boolean => name.startsWith('content-');

const without = (headers: Hop['headers'], dropped: (name: string) => boolean): Hop['headers'] =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped(name.toLowerCase())));
