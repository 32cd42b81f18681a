import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { executeNode } from '../../support/n8n/executeNode';
import { type Answer, type Arrived, type GraphServer, graphServer } from './graphServer';

const accepted = {
	messaging_product: 'whatsapp',
	contacts: [{ input: '+34600', wa_id: '34600' }],
	messages: [{ id: 'wamid.out' }],
};
let answer: (request: Arrived) => Answer;
let graph: GraphServer;

beforeEach(async () => {
	answer = () => ({ status: 200, json: accepted });
	graph = await graphServer((request) => answer(request));
});
afterEach(() => graph.close());

const run = (
	parameters: INodeParameters,
	more: { items?: INodeExecutionData[]; continueOnFail?: boolean } = {},
) => executeNode(new WhatsApp(), { parameters, credential: graph.credential, ...more });

describe('sending', () => {
	it('posts the message of each item, and links the answer to its item', async () => {
		const items = [{ json: { name: 'Ana' } }, { json: { name: 'Bo' } }];
		const [output] = await run(
			{ to: '+34 600-111 222', text: '=Hola {{ $json.name }}' },
			{ items },
		);
		const sent = { messageId: 'wamid.out', status: 'accepted', recipient: '+34600', waId: '34600' };
		expect(output).toEqual([
			{ json: sent, pairedItem: { item: 0 } },
			{ json: sent, pairedItem: { item: 1 } },
		]);
		expect(
			graph.arrived.map(({ method, path, authorization }) => [method, path, authorization]),
		).toEqual([
			['POST', '/v26.0/1001/messages', 'Bearer user-token'],
			['POST', '/v26.0/1001/messages', 'Bearer user-token'],
		]);
		expect(graph.arrived.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
			{
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+34600111222',
				type: 'text',
				text: { body: 'Hola Ana' },
			},
			{
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: '+34600111222',
				type: 'text',
				text: { body: 'Hola Bo' },
			},
		]);
	});

	it('gives the whole answer of Meta when it is not to be simplified', async () => {
		const [output] = await run({ to: '+34600', text: 'Hola', simplify: false });
		expect(output?.[0]?.json).toEqual(accepted);
	});

	it('writes to a user id, quotes a message, and takes the number the node names', async () => {
		await run({
			phoneNumberId: { __rl: true, mode: 'id', value: '1002' },
			to: 'ES.13491208655302741918',
			text: 'Hola',
			options: { replyTo: 'wamid.in', callbackData: 'order-7' },
		});
		expect(graph.arrived[0]?.path).toBe('/v26.0/1002/messages');
		expect(JSON.parse(graph.arrived[0]?.body ?? '')).toMatchObject({
			recipient: 'ES.13491208655302741918',
			context: { message_id: 'wamid.in' },
			biz_opaque_callback_data: 'order-7',
		});
	});

	it('uploads a binary file first and sends it by its id', async () => {
		answer = ({ path }) => ({
			status: 200,
			json: path.endsWith('/media') ? { id: '555' } : accepted,
		});
		const data = Buffer.from([0, 255, 13, 10, 45, 45]);
		const items = [
			{
				json: {},
				binary: {
					data: { data: data.toString('base64'), mimeType: 'image/png', fileName: 'a"b.png' },
				},
			},
		];
		await run(
			{ to: '34600', messageType: 'image', mediaSource: 'binary', caption: 'C' },
			{ items },
		);
		const [upload, message] = graph.arrived;
		expect(upload?.path).toBe('/v26.0/1001/media');
		expect(upload?.contentType).toMatch(/^multipart\/form-data; boundary=/);
		expect(upload?.body).toContain(
			'name="file"; filename="a%22b.png"\r\nContent-Type: image/png\r\n\r\n',
		);
		expect(upload?.body).toContain(data.toString('latin1'));
		expect(JSON.parse(message?.body ?? '')).toMatchObject({ image: { id: '555', caption: 'C' } });
	});

	const binaryItem = (mimeType: string, data: Buffer) => ({
		json: {},
		binary: { data: { data: data.toString('base64'), mimeType, fileName: 'file' } },
	});

	it('uploads a file for a header, a card and a template once each, and sends the ids', async () => {
		answer = ({ path }) => ({
			status: 200,
			json: path.endsWith('/media') ? { id: String(graph.arrived.length) } : accepted,
		});
		const items = [binaryItem('image/jpeg', Buffer.from('jpeg'))];
		const card = { headerMedia: 'binary:data', buttonText: 'Go', url: 'https://shop.example' };
		const sends: readonly INodeParameters[] = [
			{
				messageType: 'button',
				headerType: 'image',
				headerMedia: 'binary:data',
				body: 'B',
				buttons: { button: [{ title: 'Yes' }] },
			},
			{ messageType: 'mediaCarousel', body: 'B', cards: { card: [card, card] } },
			{
				messageType: 'template',
				template: 'offer|en',
				templateValues: { value: { 'header.image': 'binary:data' } },
			},
		];
		for (const parameters of sends) await run({ to: '34600', ...parameters }, { items });
		await run(
			{ operation: 'sendMarketing', to: '34600', template: 'offer|en', ...sends[2] },
			{ items },
		);
		expect(graph.arrived.map(({ path }) => path.split('/').at(-1)).join(' ')).toBe(
			'media messages media messages media messages media marketing_messages',
		);
		expect(graph.arrived[1]?.body).toContain('"header":{"type":"image","image":{"id":"1"}}');
		expect(graph.arrived[3]?.body.match(/"image":\{"id":"3"\}/g)).toHaveLength(2);
		expect(graph.arrived[5]?.body).toContain('"parameters":[{"type":"image","image":{"id":"5"}}]');
		expect(graph.arrived[7]?.body).toContain('"image":{"id":"7"}');
	});

	it.each<[string, INodeParameters, string, Buffer, RegExp]>([
		[
			'a picture of 5 MB and one byte',
			{ messageType: 'image' },
			'image/png',
			Buffer.alloc(5 * 1024 ** 2 + 1),
			/'data' \(image\) takes at most 5 MB, got 5\.01 MB/,
		],
		[
			'a type WhatsApp does not show',
			{ messageType: 'image' },
			'image/gif',
			Buffer.from('gif'),
			/takes a file of type image\/jpeg, image\/png, got image\/gif/,
		],
		[
			'a still sticker over 100 KB',
			{ messageType: 'sticker' },
			'image/webp',
			Buffer.alloc(100 * 1024 + 1),
			/\(sticker\) takes at most 100 KB/,
		],
		[
			'a voice note in MP3',
			{ messageType: 'audio', voice: true },
			'audio/mpeg',
			Buffer.from('mp3'),
			/\(voice note\) takes a file of type audio\/ogg/,
		],
		[
			'an empty file',
			{ messageType: 'document' },
			'text/plain',
			Buffer.alloc(0),
			/takes a file with something in it/,
		],
	])('uploads nothing of %s', async (_what, parameters, mimeType, data, problem) => {
		const items = [binaryItem(mimeType, data)];
		await expect(
			run({ to: '34600', mediaSource: 'binary', ...parameters }, { items }),
		).rejects.toThrow(problem);
		expect(graph.arrived).toEqual([]);
	});

	it('sends directly, to a group, and only to an unchanged identity', async () => {
		await run({
			to: 'US.ENT.11815799212886844830',
			text: 'A',
			options: { directSend: 'utility', directSendTtl: 60 },
		});
		await run({ text: 'B', options: { group: { __rl: true, mode: 'list', value: 'Z3JvdXA' } } });
		await run({ to: '34600', text: 'C', options: { identityKeyHash: 'hash' } });
		expect(graph.arrived.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
			expect.objectContaining({
				recipient: 'US.ENT.11815799212886844830',
				category: 'utility',
				ttl_seconds: 60,
			}),
			expect.objectContaining({ recipient_type: 'group', to: 'Z3JvdXA' }),
			expect.objectContaining({ recipient_identity_key_hash: 'hash' }),
		]);
	});

	it('sends and uploads nothing that breaks a limit, and names field, limit and item', async () => {
		const buttons = { button: [{ title: 'This title is much too long' }] };
		const items = [{ json: {} }, { json: {} }];
		await expect(
			run({ to: '34600', messageType: 'button', body: 'B', buttons }, { items }),
		).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(
				/buttons\[0\]\.reply\.title.*20 characters, got 27 \('Title' of button 1\)$/,
			),
			context: { itemIndex: 0 },
		});
		await expect(run({ to: '', text: 'Hola' })).rejects.toThrow(/^to /);
		expect(graph.arrived).toEqual([]);
	});

	it('says what a refusal of Meta means, and goes on when asked to', async () => {
		answer = () => ({
			status: 400,
			json: {
				error: {
					message: '(#131047) Re-engagement message',
					code: 131047,
					error_data: { details: 'More than 24 hours have passed' },
					fbtrace_id: 'trace-1',
				},
			},
		});
		await expect(run({ to: '34600', text: 'Hola' })).rejects.toMatchObject({
			name: 'NodeApiError',
			httpCode: '400',
			message: expect.stringContaining('131047'),
			description: expect.stringContaining('More than 24 hours have passed'),
			context: { itemIndex: 0 },
		});
		const [output] = await run({ to: '34600', text: 'Hola' }, { continueOnFail: true });
		expect(output?.[0]?.json).toMatchObject({
			error: expect.stringContaining('131047'),
			errorDetails: {
				code: 131047,
				class: 'window',
				status: 400,
				fbtraceId: 'trace-1',
				details: 'More than 24 hours have passed',
				advice: expect.stringMatching(/template/i),
			},
		});
		expect(output?.[0]?.pairedItem).toEqual({ item: 0 });
	});

	it('does not claim to know what became of a message that was cut off, and sends it once only', async () => {
		answer = () => 'hangUp';
		await expect(run({ to: '34600', text: 'Hola' })).rejects.toMatchObject({
			name: 'NodeApiError',
			message: 'Meta did not answer',
			description: expect.stringContaining('may have been sent'),
		});
		expect(graph.arrived).toHaveLength(1);
	});

	it('never shows the token in an error', async () => {
		answer = () => ({ status: 401, json: { error: { message: 'Bad token', code: 190 } } });
		const error: unknown = await run({ to: '34600', text: 'Hola' }).catch(
			(cause: unknown) => cause,
		);
		expect(JSON.stringify(error)).not.toContain('user-token');
	});
});

describe('media', () => {
	const file = Buffer.from('a picture');
	const sha256 = createHash('sha256').update(file).digest('hex');
	const facts = (more: object) => ({
		id: '77',
		mime_type: 'image/jpeg',
		sha256,
		file_size: 9,
		...more,
	});

	it('downloads a file with its facts', async () => {
		answer = ({ path }) =>
			path === '/file'
				? { status: 200, bytes: file }
				: { status: 200, json: facts({ url: `${graph.url}/file` }) };
		const [output] = await run({ resource: 'media', operation: 'download', mediaId: '77' });
		expect(output?.[0]?.binary?.['data']).toMatchObject({
			data: file.toString('base64'),
			mimeType: 'image/jpeg',
		});
	});

	it('takes no file that does not match its hash', async () => {
		answer = ({ path }) =>
			path === '/file'
				? { status: 200, bytes: Buffer.from('another') }
				: { status: 200, json: facts({ url: `${graph.url}/file` }) };
		await expect(run({ resource: 'media', operation: 'download', mediaId: '77' })).rejects.toThrow(
			/hash/,
		);
	});

	it('sends the token to no host but Meta and the configured one', async () => {
		const stranger = await graphServer(() => ({ status: 200, bytes: file }));
		answer = () => ({ status: 200, json: facts({ url: `${stranger.url}/file` }) });
		await expect(run({ resource: 'media', operation: 'download', mediaId: '77' })).rejects.toThrow(
			/token must not be sent/,
		);
		expect(stranger.arrived).toEqual([]);
		await stranger.close();
	});

	it('deletes by id', async () => {
		answer = () => ({ status: 200, json: { success: true } });
		const [output] = await run({ resource: 'media', operation: 'delete', mediaId: '1/../2' });
		expect(graph.arrived[0]).toMatchObject({ method: 'DELETE', path: '/v26.0/1%2F..%2F2' });
		expect(output?.[0]?.json).toEqual({ deleted: true });
	});
});

describe('phone numbers', () => {
	it('lists page after page up to the limit, one item each', async () => {
		answer = ({ path }) => {
			const second = path.includes('after=c1');
			const data = second ? [{ id: '3' }] : [{ id: '1' }, { id: '2' }];
			const paging = second ? {} : { cursors: { after: 'c1' }, next: 'https://next' };
			return { status: 200, json: { data, paging } };
		};
		const all = { resource: 'phoneNumber', operation: 'list', returnAll: true };
		const [output] = await run(all);
		expect(output?.map(({ json }) => json['id'])).toEqual(['1', '2', '3']);
		expect(graph.arrived[0]?.path).toMatch(/^\/v26\.0\/2001\/phone_numbers\?/);
		const [two] = await run({ ...all, returnAll: false, limit: 2 });
		expect(two).toHaveLength(2);
	});

	it('names what is missing before it calls', async () => {
		await expect(run({ resource: 'phoneNumber', operation: 'register' })).rejects.toThrow(
			/'PIN' is empty/,
		);
		expect(graph.arrived).toEqual([]);
	});
});

it('marks a message as read with the typing indicator', async () => {
	answer = () => ({ status: 200, json: { success: true } });
	await run(
		{ operation: 'markRead', typingIndicator: true },
		{ items: [{ json: { messageId: 'wamid.in' } }] },
	);
	expect(JSON.parse(graph.arrived[0]?.body ?? '')).toEqual({
		messaging_product: 'whatsapp',
		status: 'read',
		message_id: 'wamid.in',
		typing_indicator: { type: 'text' },
	});
});
