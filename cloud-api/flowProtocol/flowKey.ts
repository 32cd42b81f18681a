import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A private key of a business number, parsed once; parsing costs more than a decryption with it. */
export interface FlowKey {
	/** The first 16 hex digits of the SHA-256 of the public key: safe to log. */
	readonly id: string;
	readonly privateKey: KeyObject;
}

/** A new key pair in PEM: the private half for a 0600 file, the public half for Meta. */
export interface FlowKeyPair {
	readonly id: string;
	readonly privateKeyPem: string;
	readonly publicKeyPem: string;
}

/** Meta takes RSA of this size only (`whatsapp_business_encryption`). */
const modulusLength = 2048;

/** Makes an RSA-2048 pair; the private half is PKCS#8 sealed with AES-256 under the passphrase, which is required. */
export function generateFlowKey(passphrase: string): FlowKeyPair {
	if (passphrase === '') throw new FlowKeyError('A Flows key needs a passphrase: give one.');
	const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
	return {
		id: fingerprint(publicKey),
		privateKeyPem: privateKey
			.export({
				type: 'pkcs8',
				format: 'pem',
				cipher: 'aes-256-cbc',
				passphrase,
			})
			.toString(),
		publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
	};
}

/** Reads a PEM private key; throws `FlowKeyError`, which never quotes the key or the passphrase. */
export function loadFlowKey(pem: string, passphrase?: string): FlowKey {
	const privateKey = parse(pem, passphrase);
	const bits = privateKey.asymmetricKeyDetails?.modulusLength;
	if (privateKey.asymmetricKeyType !== 'rsa' || bits !== modulusLength)
		throw new FlowKeyError(
			'The Flows key is not RSA with 2048 bits: make one with generateFlowKey.',
		);
	return { id: fingerprint(createPublicKey(privateKey)), privateKey };
}

/** A private key that cannot be used; the message says why and what to do. */
export class FlowKeyError extends Error {
	override readonly name = 'FlowKeyError';
}

function parse(pem: string, passphrase = ''): KeyObject {
	try {
		return createPrivateKey({ key: pem, format: 'pem', passphrase });
	} catch {
		// The cause is dropped: OpenSSL's texts vary with what is wrong and help nobody here.
		throw new FlowKeyError(
			'The Flows key cannot be read: it is no PEM private key, or the passphrase is not its own.',
		);
	}
}

const fingerprint = (publicKey: KeyObject): string =>
	createHash('sha256')
		.update(publicKey.export({ type: 'spki', format: 'der' }))
		.digest('hex')
		.slice(0, 16);
