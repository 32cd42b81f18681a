import { createHash, timingSafeEqual } from 'node:crypto';
import type { Role } from './role';

/** Whose token a request carries. */
export interface Caller {
	readonly id: string;
	/** For people: who or what uses the token. */
	readonly name: string;
	readonly role: Role;
}

/** Says whose a bearer token is, in time that does not depend on how nearly it is anybody's; `null` = nobody's. */
export type TokenCheck = (token: string) => Caller | null;

/** A token from 32 random bytes: `wfr_` (so that secret scanners know it) and 43 characters. */
export function apiToken(random: Uint8Array): string {
	if (random.length !== 32) throw new RangeError('A token is made of 32 random bytes');
	return `wfr_${Buffer.from(random).toString('base64url')}`;
}

/**
 * SHA-256 of a token, in hex: what is stored. A slow hash would add nothing, because a token of 256 random
 * bits cannot be guessed from its hash.
 */
export const hashToken = (token: string): string => digest(token).toString('hex');

/** Checks against an owner's token known in clear, as in a demo or from the environment. */
export const fixedToken = (token: string): TokenCheck =>
	hashedToken(hashToken(token), { id: 'settings', name: 'settings', role: 'owner' });

/** Checks against a stored hash. */
export function hashedToken(hash: string, caller: Caller): TokenCheck {
	const expected = Buffer.from(hash, 'hex');
	return (given) =>
		expected.length === 32 && timingSafeEqual(digest(given), expected) ? caller : null;
}

/** The first of several checks that knows a token. */
export const anyToken =
	(...checks: readonly TokenCheck[]): TokenCheck =>
	(token) =>
		checks.map((check) => check(token)).find((caller) => caller !== null) ?? null;

const digest = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();
