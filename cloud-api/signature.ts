import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const signatureLength = 'sha256='.length + 64;

/** The value Meta puts in `X-Hub-Signature-256`: HMAC-SHA256 of the raw body under the app secret. */
export const sign = (rawBody: Uint8Array, appSecret: string): string =>
	`sha256=${createHmac('sha256', appSecret).update(rawBody).digest('hex')}`;

/**
 * Whether the header signs exactly these bytes. Takes any header value and never throws:
 * a missing, repeated or misshapen one is simply false, and so is every one when the secret is empty.
 * Give the bytes as received: Meta escapes non-ASCII, so a re-serialised body does not match.
 */
export function verifySignature(
	rawBody: Uint8Array,
	header: unknown,
	appSecret: string,
): header is string {
	if (typeof header !== 'string' || header.length !== signatureLength || appSecret === '')
		return false;
	const given = Buffer.from(header);
	const expected = Buffer.from(sign(rawBody, appSecret));
	// Characters beyond ASCII take more bytes than one.
	return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Whether the token of a webhook subscription is ours, in a time that tells nothing about it.
 * An empty expected token accepts nothing.
 */
export function verifyToken(given: unknown, expected: string): boolean {
	if (typeof given !== 'string' || expected === '') return false;
	return timingSafeEqual(digest(given), digest(expected));
}

const digest = (text: string) => createHash('sha256').update(text).digest();
