import {
	constants,
	createCipheriv,
	createDecipheriv,
	privateDecrypt,
	publicEncrypt,
	randomBytes,
} from 'node:crypto';
import fc from 'fast-check';
import { generateFlowKey, loadFlowKey } from '../../../cloud-api/flowProtocol/flowKey';
import { openRequest } from '../../../cloud-api/flowProtocol/openRequest';
import { fuzzed } from './fuzzed';
import { mangled } from './mangled';

const pair = generateFlowKey('correct horse');
const key = loadFlowKey(pair.privateKeyPem, 'correct horse');
const rsa = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };

const fields = ['encrypted_flow_data', 'encrypted_aes_key', 'initial_vector'] as const;
type Sealed = Readonly<Record<(typeof fields)[number], string>>;

/** A request as a phone seals it. */
function seal(): Sealed {
	const [aesKey, iv] = [randomBytes(16), randomBytes(16)];
	const cipher = createCipheriv('aes-128-gcm', aesKey, iv);
	const request = { version: '3.0', action: 'ping' };
	const sealed = Buffer.concat([cipher.update(JSON.stringify(request)), cipher.final()]);
	return {
		encrypted_flow_data: Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64'),
		encrypted_aes_key: publicEncrypt({ key: pair.publicKeyPem, ...rsa }, aesKey).toString('base64'),
		initial_vector: iv.toString('base64'),
	};
}

const sealed = seal();

const anyBody: fc.Arbitrary<Buffer> = fc.oneof(
	mangled(fc.constant(Buffer.from(JSON.stringify(sealed)))),
	fc
		.constantFrom(...fields)
		.chain((field) =>
			mangled(fc.constant(Buffer.from(sealed[field], 'base64'))).map((bytes) =>
				Buffer.from(JSON.stringify({ ...sealed, [field]: bytes.toString('base64') })),
			),
		),
);

/** Whether a body still says the same, however its JSON is written. Base64 has one way only, down to its last bits. */
function isTheSame(body: Buffer): boolean {
	try {
		const said = JSON.parse(body.toString()) as Partial<Record<string, unknown>> | null;
		return fields.every((field) => said?.[field] === sealed[field]);
	} catch {
		return false;
	}
}

/** Decrypts without looking at the tag. */
function openCarelessly(body: Buffer): unknown {
	const said = JSON.parse(body.toString()) as Sealed;
	const [data, wrapped, iv] = fields.map((field) => Buffer.from(said[field], 'base64'));
	if (data === undefined || wrapped === undefined || iv === undefined) return undefined;
	const aesKey = privateDecrypt({ key: key.privateKey, ...rsa }, wrapped);
	return createDecipheriv('aes-128-gcm', aesKey, iv).update(data.subarray(0, -16)).toString();
}

/** What was changed on its way is not opened, and nothing that comes makes opening throw. */
export const flowRequestFuzz = fuzzed({
	name: 'a request of a Flow is opened when it is the one that was sealed, and only then',
	any: anyBody,
	real: (body) => openRequest(body, [key]),
	spoilt: openCarelessly,
	fault: (body, opened) =>
		(opened !== undefined) === isTheSame(body)
			? null
			: `it was ${opened === undefined ? 'refused' : 'opened'}: ${body.toString()}`,
});
