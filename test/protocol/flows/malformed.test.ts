import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createFlowsServer, type FlowsServer } from '../../../flows-endpoint/src/createFlowsServer';
import { appSecret, makeKey, number, optionsFor, submission } from './support/endpoint';
import { FlowPhone } from './support/FlowPhone';

const made = makeKey();
const { phone } = made;
const stranger = makeKey();
let served: FlowsServer;
let port: number;

beforeAll(async () => {
	served = createFlowsServer(optionsFor(made));
	port = await served.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => served.close());

interface Sent {
	readonly body: string | Buffer;
	readonly headers?: Record<string, string | string[]>;
	/** Given as it is, or null for none; a true signature unless told. */
	readonly signature?: string | string[] | null;
	readonly path?: string;
	readonly method?: string;
}

interface Got {
	readonly status: number;
	readonly type: string | undefined;
	readonly body: string;
}

function send({ body, headers = {}, signature, path, method = 'POST' }: Sent): Promise<Got> {
	const signed = signature === undefined ? phone.sign(body) : signature;
	return new Promise((resolve, reject) => {
		const request = httpRequest(
			{
				host: '127.0.0.1',
				port,
				method,
				path: path ?? `/flows/${number}`,
				headers: {
					'content-type': 'application/json',
					...(signed !== null && { 'x-hub-signature-256': signed }),
					...headers,
				},
			},
			(response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						type: response.headers['content-type'],
						body: Buffer.concat(chunks).toString('utf8'),
					}),
				);
			},
		);
		request.on('error', reject);
		request.end(body);
	});
}

/** A good body with some of its three fields replaced (undefined: left out). */
async function altered(change: (fields: Record<string, string>) => Record<string, unknown>) {
	const { body } = await phone.seal(submission());
	const fields = JSON.parse(body) as Record<string, string>;
	return JSON.stringify({ ...fields, ...change(fields) });
}

const cut = (text: string | undefined, bytes: number) =>
	Buffer.from(text ?? '', 'base64')
		.subarray(0, bytes)
		.toString('base64');
const flip = (text: string | undefined, at: number) => {
	const bytes = Buffer.from(text ?? '', 'base64');
	const index = at < 0 ? bytes.length + at : at;
	bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
	return bytes.toString('base64');
};
/** The letter that decodes alike at the end of a text, where base64 has bits to spare. */
const nextLetter = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1);
const good = async () => (await phone.seal(submission())).body;
const sealed = async (text: string) => ({ body: (await phone.seal(text)).body });
const signedAs = async (signature: (body: string) => string | string[] | null): Promise<Sent> => {
	const body = await good();
	return { body, signature: signature(body) };
};
const field = (name: string, value: (text: string | undefined) => unknown) => async () => ({
	body: await altered((fields) => ({ [name]: value(fields[name]) })),
});
const [data, key, iv] = ['encrypted_flow_data', 'encrypted_aes_key', 'initial_vector'];

const rows: readonly (readonly [string, number, () => Promise<Sent> | Sent])[] = [
	['no signature', 432, () => signedAs(() => null)],
	['an empty signature', 432, () => signedAs(() => '')],
	['a signature that is cut', 432, () => signedAs((body) => phone.sign(body).slice(0, -1))],
	['a signature that is too long', 432, () => signedAs((body) => `${phone.sign(body)}0`)],
	['a signature in upper case', 432, () => signedAs((body) => phone.sign(body).toUpperCase())],
	['a signature without its prefix', 432, () => signedAs((body) => phone.sign(body).slice(7))],
	['sha1 in name', 432, () => signedAs((body) => phone.sign(body).replace('256', '1'))],
	['a signature that is no hex', 432, () => signedAs(() => `sha256=${'z'.repeat(64)}`)],
	['the signature of another body', 432, () => signedAs((body) => phone.sign(`${body} `))],
	[
		'the signature of another app',
		432,
		() => signedAs((body) => FlowPhone.create(made.pair.publicKeyPem, 'other').sign(body)),
	],
	['two signatures', 432, () => signedAs((body) => [phone.sign(body), phone.sign(body)])],
	['an unsigned empty body', 432, () => ({ body: '', signature: null })],
	['an unsigned body that is no JSON', 432, () => ({ body: '{', signature: null })],
	[
		'an unsigned body with a type that is none',
		432,
		() => ({ body: '{}', signature: null, headers: { 'content-type': '/;=' } }),
	],
	['an empty body', 421, () => ({ body: '' })],
	['a body that is no JSON', 421, () => ({ body: '{"encrypted_flow_data":' })],
	['a list', 421, () => ({ body: '[]' })],
	['null', 421, () => ({ body: 'null' })],
	['an empty object', 421, () => ({ body: '{}' })],
	['a body in UTF-16', 421, async () => ({ body: Buffer.from(await good(), 'utf16le') })],
	[
		'a compressed body',
		421,
		async () => ({ body: gzipSync(await good()), headers: { 'content-encoding': 'gzip' } }),
	],
	['a body nested a million deep', 421, () => ({ body: '['.repeat(500_000) })],
	['no data', 421, field(data, () => undefined)],
	['data that is a number', 421, field(data, () => 5)],
	['data that is a tag and nothing else', 421, field(data, (text) => cut(text, 16))],
	['data with its last byte gone', 421, field(data, (text) => cut(text, -1))],
	['data with a flipped bit', 421, field(data, (text) => flip(text, 0))],
	['a tag with a flipped bit', 421, field(data, (text) => flip(text, -1))],
	[
		'a key with a bit set that base64 ignores',
		421,
		field(key, (text) => String(text).replace(/.==$/, (end) => `${nextLetter(end.charAt(0))}==`)),
	],
	['data in base64url', 421, field(data, (text) => `${String(text).slice(0, -4)}-_-_`)],
	[
		'a tag of 12 bytes',
		421,
		async () => ({ body: (await phone.seal(submission(), { tagBits: 96 })).body }),
	],
	[
		'a tag of 8 bytes',
		421,
		async () => ({ body: (await phone.seal(submission(), { tagBits: 64 })).body }),
	],
	[
		'a tag of 4 bytes',
		421,
		async () => ({ body: (await phone.seal(submission(), { tagBits: 32 })).body }),
	],
	['no key', 421, field(key, () => null)],
	['a key that is too short', 421, field(key, (text) => cut(text, 255))],
	['a key with a flipped bit', 421, field(key, (text) => flip(text, 100))],
	['a key of all zeros', 421, field(key, () => Buffer.alloc(256).toString('base64'))],
	['a key beyond the modulus', 421, field(key, () => Buffer.alloc(256, 255).toString('base64'))],
	[
		'an AES key of 32 bytes',
		421,
		async () => ({ body: (await phone.seal(submission(), { aesKey: new Uint8Array(32) })).body }),
	],
	[
		'a key wrapped with SHA-1',
		421,
		async () => ({ body: (await phone.seal(submission(), { hash: 'SHA-1' })).body }),
	],
	[
		'a key for somebody else',
		421,
		async () => ({
			body: (await FlowPhone.create(stranger.pair.publicKeyPem, appSecret).seal(submission())).body,
		}),
	],
	['an IV with a flipped bit', 421, field(iv, (text) => flip(text, 3))],
	['an IV of 15 bytes', 421, field(iv, (text) => cut(text, 15))],
	['an empty IV', 421, field(iv, () => '')],
	['a plaintext that is no JSON', 421, () => sealed('{')],
	['a plaintext that is a list', 421, () => sealed('[]')],
	['a plaintext nested 65 deep', 421, () => sealed(`{"a":${'['.repeat(64)}${']'.repeat(64)}}`)],
	['an unknown version', 421, () => sealed('{"version":"9.0","action":"ping"}')],
	['an unknown action', 421, () => sealed(JSON.stringify(submission({}, { action: 'navigate' })))],
	['no flow token', 421, () => sealed('{"version":"3.0","action":"INIT"}')],
	[
		'a screen that is a list',
		421,
		() => sealed(JSON.stringify(submission({}, { screen: ['FORM'] }))),
	],
	['a body beyond the limit', 413, () => ({ body: 'a'.repeat(1024 * 1024 + 1), signature: null })],
	['a number we do not have', 404, async () => ({ body: await good(), path: '/flows/1' })],
	['another method', 404, () => ({ body: '', signature: null, method: 'PUT' })],
];

it.each(rows)('%s: %i, and the next customer is served', async (_what, status, make) => {
	const got = await send(await make());
	expect(got.status).toBe(status);
	// One shape for each refusal of the protocol: no body to learn from.
	if (status === 421 || status === 432)
		expect(got).toEqual({ status, type: 'text/plain', body: '' });
	const next = await phone.seal(submission());
	const answer = await send({ body: next.body });
	expect(answer.status).toBe(200);
	expect(await next.open(answer.body)).toMatchObject({ screen: 'ECHO' });
});

it.each([
	'text/plain',
	'application/x-www-form-urlencoded',
	'multipart/form-data; boundary=x',
	'application/json; charset=utf-16',
	'nonsense',
])('judges the bytes, not the content type %s', async (type) => {
	const { body } = await phone.seal(submission());
	expect((await send({ body, headers: { 'content-type': type } })).status).toBe(200);
});

it('keeps an idle connection longer than the proxy in front of it, which else sends into a closed one', async () => {
	const body = (await phone.seal({ version: '3.0', action: 'ping' })).body;
	const answer = await fetch(`http://127.0.0.1:${port}/flows/${number}`, {
		method: 'POST',
		body,
		headers: { 'x-hub-signature-256': phone.sign(body) },
	});
	expect(answer.status).toBe(200);
	const [, seconds] = /timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '') ?? [];
	expect(Number(seconds)).toBeGreaterThan(60);
	await answer.text();
});
