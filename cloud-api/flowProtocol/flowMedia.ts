import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What PhotoPicker and DocumentPicker send beside each file; every field base64. */
export interface FlowMediaEncryption {
	readonly encrypted_hash: string;
	readonly iv: string;
	readonly encryption_key: string;
	readonly hmac_key: string;
	readonly plaintext_hash: string;
}

/** A file that is not what its metadata promise. One text for every reason. */
export class FlowMediaError extends Error {
	override readonly name = 'FlowMediaError';
	constructor() {
		super(
			'The uploaded file does not match its encryption metadata: discard it and ask for another.',
		);
	}
}

const [ivBytes, keyBytes, hashBytes, macBytes, blockBytes] = [16, 32, 32, 10, 16];

/**
 * Decrypts an uploaded file: AES-256-CBC under a truncated HMAC. The hash of the file and the HMAC are checked
 * before anything is decrypted, so the padding is never an oracle; the hash of the plaintext before it is returned.
 */
export function decryptFlowMedia(file: Uint8Array, encryption: FlowMediaEncryption): Buffer {
	const iv = decode(encryption.iv, ivBytes);
	const key = decode(encryption.encryption_key, keyBytes);
	const hmacKey = decode(encryption.hmac_key, keyBytes);
	const ciphertext = file.subarray(0, Math.max(0, file.length - macBytes));
	const mac = file.subarray(ciphertext.length);
	assertEqual(sha256(file), decode(encryption.encrypted_hash, hashBytes));
	const expected = createHmac('sha256', hmacKey).update(iv).update(ciphertext).digest();
	assertEqual(mac, expected.subarray(0, macBytes));
	if (ciphertext.length === 0 || ciphertext.length % blockBytes !== 0) throw new FlowMediaError();
	const plaintext = decrypt(ciphertext, key, iv);
	assertEqual(sha256(plaintext), decode(encryption.plaintext_hash, hashBytes));
	return plaintext;
}

function decrypt(ciphertext: Uint8Array, key: Uint8Array, iv: Uint8Array): Buffer {
	try {
		const decipher = createDecipheriv('aes-256-cbc', key, iv);
		return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
	} catch {
		throw new FlowMediaError();
	}
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function decode(text: string, length: number): Buffer {
	const bytes = Buffer.from(text, 'base64');
	if (bytes.length !== length) throw new FlowMediaError();
	return bytes;
}

function assertEqual(given: Uint8Array, expected: Uint8Array): void {
	if (given.length !== expected.length || !timingSafeEqual(given, expected))
		throw new FlowMediaError();
}
