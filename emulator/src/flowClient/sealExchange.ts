import {
	constants,
	createCipheriv,
	createDecipheriv,
	createHmac,
	publicEncrypt,
} from 'node:crypto';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';

/** A request as WhatsApp's server posts it, with what its answer is read with. */
export interface SealedExchange {
	readonly body: Buffer;
	readonly headers: Readonly<Record<string, string>>;
	/** The answer in plain, or undefined when it is not encrypted for this request. */
	readonly open: (answer: string) => JsonObject | undefined;
}

export interface SealingParts {
	readonly publicKeyPem: string;
	readonly appSecret: string;
	/** 16 fresh random bytes each. */
	readonly aesKey: Uint8Array;
	readonly iv: Uint8Array;
}

const algorithm = 'aes-128-gcm';
const tagBytes = 16;

/**
 * Meta's side of the Flow protocol: AES-128-GCM under a key that RSA-OAEP with SHA-256 wraps, signed over the bytes
 * that go out.
 * @throws Error when the public key is no RSA key.
 */
export function sealExchange(request: JsonObject, parts: SealingParts): SealedExchange {
	const { publicKeyPem, appSecret, aesKey, iv } = parts;
	const cipher = createCipheriv(algorithm, aesKey, iv, { authTagLength: tagBytes });
	const sealed = [cipher.update(JSON.stringify(request), 'utf8'), cipher.final()];
	const wrapped = publicEncrypt(
		{ key: publicKeyPem, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
		aesKey,
	);
	const body = Buffer.from(
		JSON.stringify({
			encrypted_flow_data: Buffer.concat([...sealed, cipher.getAuthTag()]).toString('base64'),
			encrypted_aes_key: wrapped.toString('base64'),
			initial_vector: Buffer.from(iv).toString('base64'),
		}),
	);
	const signature = createHmac('sha256', appSecret).update(body).digest('hex');
	return {
		body,
		headers: {
			'content-type': 'application/json',
			'x-hub-signature-256': `sha256=${signature}`,
		},
		open: (answer) => open(answer, aesKey, iv),
	};
}

function open(answer: string, aesKey: Uint8Array, iv: Uint8Array): JsonObject | undefined {
	const bytes = Buffer.from(answer, 'base64');
	if (bytes.length <= tagBytes) return undefined;
	const end = bytes.length - tagBytes;
	try {
		const flipped = iv.map((byte) => byte ^ 0xff);
		const decipher = createDecipheriv(algorithm, aesKey, flipped, { authTagLength: tagBytes });
		decipher.setAuthTag(bytes.subarray(end));
		const plain = Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()]);
		const value: unknown = JSON.parse(plain.toString('utf8'));
		return isJsonObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** Data API 4.0: a JWT over the token, HS256 under the app secret, that tells the endpoint the token is the message's own. */
export function flowTokenSignature(flowToken: string, appSecret: string): string {
	const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
	const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ flow_token: flowToken })}`;
	return `${signed}.${createHmac('sha256', appSecret).update(signed).digest('base64url')}`;
}
