import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { hour, minute, startPair, type Pair } from './startPair';

let pair: Pair;
const picture = Buffer.from(
	'not really a picture, but its bytes must survive: \u00ff\u0000\r\n--x',
	'latin1',
);

beforeEach(async () => {
	pair = await startPair();
});

afterEach(() => pair.close());

async function upload(data: Uint8Array<ArrayBuffer>, type: string) {
	const { emulator } = pair;
	const form = new FormData();
	form.set('messaging_product', 'whatsapp');
	form.set('type', type);
	form.set('file', new Blob([data], { type }), 'file.bin');
	const response = await fetch(`${emulator.url}/v26.0/${emulator.phoneNumberId}/media`, {
		method: 'POST',
		headers: { authorization: `Bearer ${emulator.accessToken}` },
		body: form,
	});
	return {
		status: response.status,
		body: (await response.json()) as {
			readonly id?: string;
			readonly error?: { readonly code: number };
		},
	};
}

const download = (url: string, token = pair.emulator.accessToken): Promise<Response> =>
	fetch(url, { headers: { authorization: `Bearer ${token}` } });

describe('Media', () => {
	it('survive upload and download byte by byte, and the URL dies after five minutes', async () => {
		const { emulator } = pair;
		const business = createBusiness(emulator);
		const { body } = await upload(picture, 'image/png');
		const node = await business.call('GET', `/${body.id}`);
		expect(node.body).toMatchObject({
			id: body.id,
			mime_type: 'image/png',
			file_size: picture.length,
			sha256: createHash('sha256').update(picture).digest('hex'),
		});
		const url = String(node.body['url']);
		await emulator.clock.advance(5 * minute - 1);
		expect(Buffer.from(await (await download(url)).arrayBuffer())).toEqual(picture);
		expect((await download(url, 'wrong')).status).toBe(401);
		await emulator.clock.advance(1);
		expect((await download(url)).status).toBe(404);
		expect((await business.call('GET', `/${body.id}`)).status).toBe(200);
	});

	it('are sent by id until they are deleted', async () => {
		const { emulator } = pair;
		const business = createBusiness(emulator);
		await emulator.customer({ name: 'Ana', waId: '34600111222' }).say('hola');
		const { body } = await upload(picture, 'image/png');
		const image = { type: 'image', image: { id: body.id, caption: 'look' } };
		expect((await business.send('34600111222', image)).status).toBe(200);
		expect((await business.call('DELETE', `/${body.id}`)).body).toEqual({ success: true });
		expect((await business.send('34600111222', image)).body.error?.code).toBe(131053);
	});

	it('come from customers with an id that lives seven days', async () => {
		const { emulator, receiver } = pair;
		await emulator.customer({ name: 'Ana' }).sendImage({ data: picture, caption: 'my lamp' });
		await emulator.settled();
		const image = receiver.received[0]?.change.messages?.[0]?.['image'] as { readonly id: string };
		expect(image).toMatchObject({
			mime_type: 'image/png',
			caption: 'my lamp',
			sha256: createHash('sha256').update(picture).digest('base64'),
		});
		const business = createBusiness(emulator);
		expect((await business.call('GET', `/${image.id}`)).status).toBe(200);
		await emulator.clock.advance(7 * 24 * hour);
		expect((await business.call('GET', `/${image.id}`)).body.error?.code).toBe(100);
	});

	it('of kinds and sizes Meta does not take are refused', async () => {
		expect((await upload(picture, 'image/gif')).body.error?.code).toBe(100);
		expect((await upload(Buffer.alloc(5 * 1024 * 1024 + 1), 'image/png')).body.error?.code).toBe(
			131053,
		);
	});
});
