import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const prefix = 'v1.';

/**
 * The key that secrets in the data file are sealed under. It comes from the app secret, which the runner has anyway
 * and never stores: whoever steals the file alone reads none of them.
 */
export const sealingKey = (appSecret: string): Buffer =>
	derivedKey(appSecret, 'secrets of forwards and waits');

/** A key for one purpose. */
export const derivedKey = (secret: string, purpose: string): Buffer =>
	Buffer.from(hkdfSync('sha256', secret, 'wayfare', purpose, 32));

/** AES-256-GCM; `nonce` is 12 random bytes, never used twice under one key. */
export function seal(secret: string, key: Buffer, nonce: Uint8Array): string {
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
	return prefix + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The secret again; `null` when it was sealed under another app secret, or is damaged. */
export function unseal(sealed: string, key: Buffer): string | null {
	if (!sealed.startsWith(prefix)) return null;
	const bytes = Buffer.from(sealed.slice(prefix.length), 'base64url');
	if (bytes.length < 28) return null;
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
	decipher.setAuthTag(bytes.subarray(12, 28));
	try {
		return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
	} catch {
		return null;
	}
}
