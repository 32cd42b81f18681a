import type { JsonValue } from '../../../cloud-api/json';
import type { Lookup } from './flowDeclaration';
import { fill, fillText, type Values } from './fill';

/** A look-up that gave nothing to go on with. Never quotes what was asked. */
class LookupFailed extends Error {
	override readonly name = 'LookupFailed';
}

/** More than any screen can show. */
const largestAnswer = 1024 * 1024;

/**
 * Asks for a value. The host is the declaration's own; what a customer entered is percent-encoded, so that it cannot
 * lead anywhere else. Redirects are not followed.
 * @throws LookupFailed
 */
export async function askLookup(
	name: string,
	lookup: Lookup,
	values: Values,
	signal: AbortSignal,
): Promise<JsonValue> {
	const response = await fetch(fillText(lookup.url, values, encodeURIComponent), {
		method: lookup.method,
		redirect: 'error',
		signal,
		headers: {
			accept: 'application/json',
			...(lookup.body === undefined ? {} : { 'content-type': 'application/json' }),
			...lookup.headers,
		},
		...(lookup.body === undefined
			? {}
			: { body: JSON.stringify(fill(lookup.body as JsonValue, values)) }),
	}).catch((cause: unknown) => {
		throw new LookupFailed(`The look-up ${name} got no answer.`, { cause });
	});
	if (!response.ok) throw new LookupFailed(`The look-up ${name} was answered ${response.status}.`);
	const text = await response.text();
	if (text.length > largestAnswer) throw new LookupFailed(`The look-up ${name} gave too much.`);
	try {
		return JSON.parse(text) as JsonValue;
	} catch (cause) {
		throw new LookupFailed(`The look-up ${name} did not give JSON.`, { cause });
	}
}
