import type { JsonValue } from '../../../cloud-api/json';
import { EgressError, type Egress } from '../../../egress/createEgress';
import type { Lookup } from './flowDeclaration';
import { fill, fillText, type Values } from './fill';

/** A look-up that gave nothing to go on with. Never quotes what was asked. */
class LookupFailed extends Error {
	override readonly name = 'LookupFailed';
}

/** More than any screen can show. */
const largestAnswer = 1024 * 1024;

/** One question to somebody's system. */
interface Asked {
	readonly name: string;
	readonly lookup: Lookup;
	readonly values: Values;
	readonly egress: Egress;
}

/**
 * Asks for a value. The host is the declaration's own; what a customer entered is percent-encoded, so that it cannot
 * lead anywhere else. Redirects are not followed.
 * @throws LookupFailed
 */
export async function askLookup(
	{ name, lookup, values, egress }: Asked,
	signal: AbortSignal,
): Promise<JsonValue> {
	const body = lookup.body === undefined ? undefined : JSON.stringify(fill(lookup.body, values));
	const request = {
		method: lookup.method,
		url: fillText(lookup.url, values, encodeURIComponent),
		mostBytes: largestAnswer,
		headers: {
			accept: 'application/json',
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
			...lookup.headers,
		},
		...(body === undefined ? {} : { body }),
	};
	const answer = await egress.send(request, signal).catch((cause: unknown) => {
		const why = cause instanceof EgressError ? `: ${cause.message}` : '';
		throw new LookupFailed(`The look-up ${name} got no answer${why}.`, { cause });
	});
	const { status } = answer;
	if (status < 200 || status > 299)
		throw new LookupFailed(`The look-up ${name} was answered ${status}.`);
	try {
		return JSON.parse(answer.body.toString('utf8')) as JsonValue;
	} catch (cause) {
		throw new LookupFailed(`The look-up ${name} did not give JSON.`, { cause });
	}
}
