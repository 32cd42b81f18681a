import { createCipheriv, createHash, createHmac } from 'node:crypto';
import type { FlowMediaEncryption } from '../../../cloud-api/flowProtocol/flowMedia';

/** A file as a phone uploads it in a Flow: the ciphertext with its MAC, and what it is decrypted with. */
export interface EncryptedFlowMedia {
	readonly file: Buffer;
	readonly encryption: FlowMediaEncryption;
}

const macBytes = 10;

/** AES-256-CBC, then a truncated HMAC over IV and ciphertext. `random` gives fresh bytes. */
export function encryptFlowMedia(
	data: Uint8Array,
	random: (bytes: number) => Uint8Array,
): EncryptedFlowMedia {
	const [key, hmacKey, iv] = [random(32), random(32), random(16)];
	const cipher = createCipheriv('aes-256-cbc', key, iv);
	const ciphertext = Buffer.concat([cipher.update(data), cipher.final()]);
	const mac = createHmac('sha256', hmacKey).update(iv).update(ciphertext).digest();
	const file = Buffer.concat([ciphertext, mac.subarray(0, macBytes)]);
	const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
	return {
		file,
		encryption: {
			encrypted_hash: base64(sha256(file)),
			iv: base64(iv),
			encryption_key: base64(key),
			hmac_key: base64(hmacKey),
			plaintext_hash: base64(sha256(data)),
		},
	};
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
