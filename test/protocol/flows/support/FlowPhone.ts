import { createHmac, webcrypto } from 'node:crypto';

type Key = webcrypto.CryptoKey;
const { subtle } = webcrypto;

export interface SealedRequest {
	readonly body: string;
	readonly open: (answer: string) => Promise<Record<string, unknown>>;
}

/** Parts of a request to replace before it is sealed, to be wrong on purpose. */
export interface Tweaks {
	readonly aesKey?: Uint8Array;
	readonly iv?: Uint8Array;
	readonly ivLength?: number;
	readonly tagBits?: 128 | 96 | 64 | 32;
	readonly hash?: 'SHA-256' | 'SHA-1';
}

/**
 * Meta's side of the encryption, on WebCrypto: another interface than the endpoint uses, with parameters written down
 * from the protocol and not shared with it.
 */
export class FlowPhone {
	private constructor(
		private readonly publicKeyDer: Uint8Array,
		readonly appSecret: string,
	) {}

	static create(publicKeyPem: string, appSecret: string): FlowPhone {
		const der = Buffer.from(publicKeyPem.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
		return new FlowPhone(der, appSecret);
	}

	sign(body: string | Uint8Array): string {
		return `sha256=${createHmac('sha256', this.appSecret).update(body).digest('hex')}`;
	}

	/** Encrypts a request; text is sealed as it is. */
	async seal(request: object | string, tweaks: Tweaks = {}): Promise<SealedRequest> {
		const { tagBits = 128, hash = 'SHA-256' } = tweaks;
		const rawKey = tweaks.aesKey ?? webcrypto.getRandomValues(new Uint8Array(16));
		const iv = tweaks.iv ?? webcrypto.getRandomValues(new Uint8Array(tweaks.ivLength ?? 16));
		const rsa = await subtle.importKey(
			'spki',
			new Uint8Array(this.publicKeyDer),
			{ name: 'RSA-OAEP', hash },
			false,
			['encrypt'],
		);
		const wrapped = await subtle.encrypt({ name: 'RSA-OAEP' }, rsa, new Uint8Array(rawKey));
		const aes = await importAes(rawKey);
		const text = typeof request === 'string' ? request : JSON.stringify(request);
		const sealed = await subtle.encrypt(
			{ name: 'AES-GCM', iv: new Uint8Array(iv), tagLength: tagBits },
			aes,
			new TextEncoder().encode(text),
		);
		const body = JSON.stringify({
			encrypted_flow_data: base64(sealed),
			encrypted_aes_key: base64(wrapped),
			initial_vector: base64(iv),
		});
		return { body, open: (answer) => openAnswer(answer, aes, iv) };
	}
}

async function openAnswer(answer: string, aes: Key, iv: Uint8Array) {
	const flipped = Uint8Array.from(iv, (byte) => ~byte);
	const plain = await subtle.decrypt(
		{ name: 'AES-GCM', iv: flipped, tagLength: 128 },
		aes,
		new Uint8Array(Buffer.from(answer, 'base64')),
	);
	return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as Record<
		string,
		unknown
	>;
}

const importAes = (raw: Uint8Array): Promise<Key> =>
	subtle.importKey('raw', new Uint8Array(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);

const base64 = (bytes: ArrayBuffer | Uint8Array): string =>
	Buffer.from(bytes as Uint8Array).toString('base64');
