import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { isJsonObject, type JsonObject } from '../json';
import type { DataApiVersion } from './request';

/** What an answer needs of the request it belongs to. */
export interface ReplyKey {
	readonly aesKey: Uint8Array;
	readonly iv: Uint8Array;
	readonly version: DataApiVersion;
	readonly flowToken: string;
}

const algorithm = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];

/**
 * Seals a reply key under a secret, so that it may lie where the exchange rests: an n8n execution is stored as plain
 * text, and with it the key would decrypt what the customer sent. Give 12 fresh random bytes each time.
 */
export function sealReplyKey(key: ReplyKey, secret: string, randomIv: Uint8Array): string {
	const cipher = createCipheriv(algorithm, keyOf(secret), randomIv, { authTagLength: tagBytes });
	const { version, flowToken } = key;
	const plain = JSON.stringify({
		aesKey: Buffer.from(key.aesKey).toString('base64'),
		iv: Buffer.from(key.iv).toString('base64'),
		version,
		flowToken,
	});
	const sealed = [randomIv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()];
	return Buffer.concat(sealed).toString('base64url');
}

/** The key again, or undefined when the text is another one or the secret is not the same. */
export function openReplyKey(text: string, secret: string): ReplyKey | undefined {
	const bytes = Buffer.from(text, 'base64url');
	if (bytes.length <= ivBytes + tagBytes) return undefined;
	const end = bytes.length - tagBytes;
	try {
		const decipher = createDecipheriv(algorithm, keyOf(secret), bytes.subarray(0, ivBytes), {
			authTagLength: tagBytes,
		});
		decipher.setAuthTag(bytes.subarray(end));
		const plain = Buffer.concat([decipher.update(bytes.subarray(ivBytes, end)), decipher.final()]);
		const value: unknown = JSON.parse(plain.toString('utf8'));
		return isJsonObject(value) ? read(value) : undefined;
	} catch {
		return undefined;
	}
}

function read(fields: JsonObject): ReplyKey | undefined {
	const { aesKey, iv, version, flowToken } = fields;
	if (typeof aesKey !== 'string' || typeof iv !== 'string' || typeof flowToken !== 'string') return;
	if (version !== '3.0' && version !== '4.0') return;
	return {
		aesKey: Buffer.from(aesKey, 'base64'),
		iv: Buffer.from(iv, 'base64'),
		version,
		flowToken,
	};
}

const keyOf = (secret: string): Buffer =>
	Buffer.from(hkdfSync('sha256', secret, '', 'wayfare flow reply key', 32));
