import { hkdfSync } from 'node:crypto';

/** A key for one purpose, made from a secret of the settings. */
export const derivedKey = (secret: string, purpose: string): Buffer =>
	Buffer.from(hkdfSync('sha256', secret, 'wayfare', purpose, 32));
