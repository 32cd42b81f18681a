import {
	createCipheriv,
	createDecipheriv,
	createSecretKey,
	type CipherGCMTypes,
	type KeyObject,
} from 'node:crypto';
import type { Envelope } from './envelope';

const algorithm: CipherGCMTypes = 'aes-128-gcm';
/** Without this Node accepts tags of 4, 8 and 12 bytes, which can be guessed. */
const authTagLength = 16;

/** The key of one exchange, for `open` and `seal`; made once, because making it costs a fifth of either. */
export const aesKeyOf = (bytes: Uint8Array): KeyObject => createSecretKey(bytes);

/** The plaintext, or undefined when key, IV, data and tag do not belong together. */
export function open(
	key: KeyObject,
	{ iv, ciphertext, tag }: Pick<Envelope, 'iv' | 'ciphertext' | 'tag'>,
): Buffer | undefined {
	try {
		const decipher = createDecipheriv(algorithm, key, iv, { authTagLength });
		decipher.setAuthTag(tag);
		const plaintext = decipher.update(ciphertext);
		decipher.final();
		return plaintext;
	} catch {
		return undefined;
	}
}

/**
 * The answer to a request, base64, under the request's own key and its IV with every bit flipped, as Meta's client
 * expects. Call it once for a request: two plaintexts under one key and IV give an observer the means to forge.
 */
export function seal(key: KeyObject, requestIv: Uint8Array, plaintext: string): string {
	const iv = requestIv.map((byte) => byte ^ 0xff);
	const cipher = createCipheriv(algorithm, key, iv, { authTagLength });
	const start = cipher.update(plaintext, 'utf8');
	cipher.final();
	return Buffer.concat([start, cipher.getAuthTag()]).toString('base64');
}
