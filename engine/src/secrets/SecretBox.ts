import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { derivedKey } from './derivedKey';

interface Key {
	readonly id: string;
	readonly bytes: Buffer;
}

/**
 * Seals the secrets that are stored, with AES-256-GCM under a key from outside the file: whoever steals the file alone
 * reads none of them. What is sealed names its key, and belongs to its place: moved elsewhere it does not open.
 */
export class SecretBox {
	readonly #current: Key;
	readonly #keys: readonly Key[];

	/** The texts the keys are made from; older ones open what they sealed, and seal nothing more. */
	constructor(current: string, older: readonly string[] = []) {
		this.#current = keyOf(current);
		this.#keys = [this.#current, ...older.map(keyOf)];
	}

	/** `nonce` is 12 random bytes, never used twice under one key. */
	seal(secret: string, place: string, nonce: Uint8Array): string {
		const cipher = createCipheriv('aes-256-gcm', this.#current.bytes, nonce);
		cipher.setAAD(Buffer.from(place));
		const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
		const bytes = Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
		return `v2.${this.#current.id}.${bytes}`;
	}

	/** The secret again; `null` when no key opens it, it is damaged, or it belongs to another place. */
	open(sealed: string, place: string): string | null {
		const [version, ...parts] = sealed.split('.');
		const [id, text] = version === 'v2' ? parts : [undefined, parts[0]];
		if ((version !== 'v1' && version !== 'v2') || text === undefined) return null;
		const aad = version === 'v2' ? place : null;
		for (const key of this.#keys) {
			if (version === 'v2' && key.id !== id) continue;
			const opened = decrypt(Buffer.from(text, 'base64url'), key.bytes, aad);
			if (opened !== null) return opened;
		}
		return null;
	}

	/** Whether it is sealed under the current key. */
	isCurrent(sealed: string): boolean {
		return sealed.startsWith(`v2.${this.#current.id}.`);
	}
}

function keyOf(text: string): Key {
	const bytes = derivedKey(text, 'secrets of forwards and waits');
	return { bytes, id: createHash('sha256').update(bytes).digest('hex').slice(0, 8) };
}

function decrypt(bytes: Buffer, key: Buffer, place: string | null): string | null {
	if (bytes.length < 28) return null;
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
	if (place !== null) decipher.setAAD(Buffer.from(place));
	decipher.setAuthTag(bytes.subarray(12, 28));
	try {
		return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
	} catch {
		return null;
	}
}
