import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fetch, FormData, ProxyAgent, request } from 'undici';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { noon } from './startPair';

const run = promisify(execFile);
const graph = 'https://graph.facebook.com/v26.0';

let emulator: Emulator;
let dispatcher: ProxyAgent;
let authorization: { readonly authorization: string };

beforeEach(async () => {
	emulator = await createEmulator({ clock: { standingAt: noon }, asProxy: true });
	const { url, certificate = '' } = emulator;
	dispatcher = new ProxyAgent({ uri: url, requestTls: { ca: certificate } });
	authorization = { authorization: `Bearer ${emulator.accessToken}` };
});

afterEach(async () => {
	await dispatcher.destroy();
	await emulator.close();
});

interface Page {
	readonly url: string;
	readonly data: readonly unknown[];
	readonly paging: { readonly next: string };
}

const get = async (url: string): Promise<{ readonly status: number; readonly body: Page }> => {
	const answer = await request(url, { dispatcher, headers: authorization });
	return { status: answer.statusCode, body: (await answer.body.json()) as Page };
};

describe('a client with Meta’s host written into it, behind the emulator as its proxy', () => {
	it('sends to graph.facebook.com, and the customer hears it', async () => {
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		await ana.say('hola');
		const answer = await request(`${graph}/${emulator.phoneNumberId}/messages`, {
			dispatcher,
			method: 'POST',
			headers: { ...authorization, 'content-type': 'application/json' },
			body: JSON.stringify({
				messaging_product: 'whatsapp',
				to: ana.waId,
				type: 'text',
				text: { body: 'hello, Ana' },
			}),
		});
		expect([answer.statusCode, await answer.body.json()]).toMatchObject([
			200,
			{ messages: [{ id: expect.stringMatching(/^wamid\./) }] },
		]);
		await ana.hears('hello, Ana');
	});

	it('fetches media from where Meta keeps them, and pages by the host it knows', async () => {
		const form = new FormData();
		form.set('messaging_product', 'whatsapp');
		form.set('file', new Blob(['a picture'], { type: 'image/png' }), 'lamp.png');
		const upload = await fetch(`${graph}/${emulator.phoneNumberId}/media`, {
			dispatcher,
			method: 'POST',
			headers: authorization,
			body: form,
		});
		const { id } = (await upload.json()) as { readonly id: string };
		const { url } = (await get(`${graph}/${id}`)).body;
		expect(url).toMatch(/^https:\/\/lookaside\.fbsbx\.com\//);
		const file = await request(url, { dispatcher, headers: authorization });
		expect(await file.body.text()).toBe('a picture');

		const page = await get(`${graph}/${emulator.wabaId}/message_templates?limit=1`);
		expect(page.body.paging.next).toMatch(/^https:\/\/graph\.facebook\.com\/v26\.0\//);
		expect((await get(page.body.paging.next)).body.data).toHaveLength(1);
	});

	it('is a program that was told nothing but two environment variables', async () => {
		const folder = await mkdtemp(path.join(os.tmpdir(), 'wayfare-proxy-'));
		const file = path.join(folder, 'emulator.pem');
		await writeFile(file, emulator.certificate ?? '');
		const program = `
			const headers = { authorization: 'Bearer ${emulator.accessToken}' };
			fetch('${graph}/${emulator.phoneNumberId}', { headers }).then((one) => one.json()).then(({ id }) => console.log(id));`;
		const { stdout } = await run(process.execPath, ['-e', program], {
			env: { NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: emulator.url, NODE_EXTRA_CA_CERTS: file },
		});
		expect(stdout.trim()).toBe(emulator.phoneNumberId);
		await rm(folder, { recursive: true });
	});

	it('must trust the certificate, which is good for Meta’s hosts and signs no other', async () => {
		const trusting = new ProxyAgent({ uri: emulator.url });
		await expect(request(`${graph}/me`, { dispatcher: trusting })).rejects.toThrow(/self-signed/);
		await trusting.destroy();

		const certificate = new X509Certificate(emulator.certificate ?? '');
		expect(certificate.verify(certificate.publicKey)).toBe(true);
		expect(certificate.ca).toBe(false);
		expect(certificate.subjectAltName).toBe('DNS:graph.facebook.com, DNS:lookaside.fbsbx.com');
	});

	it('reaches no other host, and is told why', async () => {
		const refused = { message: expect.stringContaining('403') };
		await expect(request('https://example.com/', { dispatcher })).rejects.toMatchObject(refused);
		await expect(request('https://graph.facebook.com:8443/', { dispatcher })).rejects.toMatchObject(
			refused,
		);
		const { hostname, port } = new URL(emulator.url);
		const plain = http.get({ hostname, port, path: 'http://example.com/emulator' });
		const [answer] = (await once(plain, 'response')) as [http.IncomingMessage];
		expect([answer.statusCode, await json(answer)]).toMatchObject([
			403,
			{ error: { message: expect.stringMatching(/not for http:\/\/example\.com.*NO_PROXY/) } },
		]);
	});

	it('does not reach the emulator’s own API by Meta’s name', async () => {
		expect((await get('https://graph.facebook.com/emulator')).status).toBe(403);
	});
});

it('an emulator that was not asked to be a proxy is none', async () => {
	const plain = await createEmulator();
	const through = new ProxyAgent({ uri: plain.url });
	expect(plain.certificate).toBeUndefined();
	await expect(request(`${graph}/me`, { dispatcher: through })).rejects.toThrow();
	await through.destroy();
	await plain.close();
});
