import { wrappedKeyBytes } from './oaep';
import { parseJsonObject } from './parseJsonObject';

/** The three encrypted parts of a request, decoded and of the right sizes; nothing is decrypted yet. */
export interface Envelope {
	/** The AES key under our RSA-2048 key. */
	readonly wrappedKey: Buffer;
	readonly iv: Buffer;
	readonly ciphertext: Buffer;
	readonly tag: Buffer;
}

const tagBytes = 16;
/** Meta sends 16; 12 is what the GCM standard prefers. */
const ivBytes = [16, 12];

/** Reads a request body as Meta writes it; undefined for any other bytes, a tag shorter than 16 bytes included. */
export function parseEnvelope(rawBody: Uint8Array): Envelope | undefined {
	const fields = parseJsonObject(rawBody);
	const wrappedKey = decode(fields?.['encrypted_aes_key']);
	const iv = decode(fields?.['initial_vector']);
	const sealed = decode(fields?.['encrypted_flow_data']);
	if (wrappedKey?.length !== wrappedKeyBytes || iv === undefined || sealed === undefined) return;
	if (!ivBytes.includes(iv.length) || sealed.length <= tagBytes) return;
	const end = sealed.length - tagBytes;
	return { wrappedKey, iv, ciphertext: sealed.subarray(0, end), tag: sealed.subarray(end) };
}

/**
 * Strict where `Buffer.from` is not: it skips what is no base64 and ignores the last bits, so that many texts would
 * mean the same bytes, and each of them would count as a new request.
 */
function decode(text: unknown): Buffer | undefined {
	if (typeof text !== 'string') return undefined;
	const bytes = Buffer.from(text, 'base64');
	return bytes.toString('base64') === text ? bytes : undefined;
}
