import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { GraphRequest } from '../../../cloud-api/operation';
import { GraphClient } from '../../../engine/src/effects/graph/GraphClient';

const never = new AbortController().signal;

let answer: (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let base: string;
let graph: GraphClient;

beforeEach(async () => {
	server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
	await once(server, 'listening');
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	graph = new GraphClient('the-token');
});
afterEach(async () => {
	await graph.close();
	server.closeAllConnections();
	server.close();
});

const message = (text = 'Hello'): GraphRequest => ({
	method: 'POST',
	url: `${base}/v26.0/106/messages`,
	body: { kind: 'json', json: { text } },
});

async function bodyOf(request: IncomingMessage): Promise<string> {
	let text = '';
	for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
	return text;
}

describe('a request to Graph', () => {
	it('goes out with the token and its body, and comes back with status, body and usage', async () => {
		const seen: unknown[] = [];
		answer = (request, response) => {
			void bodyOf(request).then((body) => {
				const { method, url, headers } = request;
				seen.push([method, url, headers.authorization, headers['content-type'], body]);
				response.writeHead(200, { 'x-business-use-case-usage': '{"1":[]}' }).end('{"ok":"å"}');
			});
		};
		const query = { ...message(), url: `${base}/v26.0/106/messages?fields=a%2Cb` };
		expect(await graph.perform(query, never)).toEqual({
			kind: 'answer',
			status: 200,
			body: { ok: 'å' },
			usage: '{"1":[]}',
		});
		const sent = '{"text":"Hello"}';
		const path = '/v26.0/106/messages?fields=a%2Cb';
		expect(seen).toEqual([['POST', path, 'Bearer the-token', 'application/json', sent]]);
	});

	it('announces its token as its row of the catalogue says', async () => {
		answer = ({ headers }, response) => void response.end(JSON.stringify(headers));
		const bytes = {
			kind: 'bytes',
			data: Buffer.from('abc'),
			headers: { file_offset: '0' },
		} as const;
		const upload: GraphRequest = { ...message(), tokenScheme: 'OAuth', body: bytes };
		expect(await graph.perform(upload, never)).toMatchObject({
			body: { authorization: 'OAuth the-token', file_offset: '0', 'content-length': '3' },
		});
	});

	it('is read whole when the answer comes in pieces, cut within a character', async () => {
		const whole = Buffer.from(JSON.stringify({ title: '👋'.repeat(1000) }));
		answer = (_request, response) => {
			response.write(whole.subarray(0, 13));
			setImmediate(() => response.end(whole.subarray(13)));
		};
		expect(await graph.perform(message(), never)).toMatchObject({
			body: { title: '👋'.repeat(1000) },
		});
	});

	it('has no body when what comes back is no JSON object', async () => {
		answer = (_request, response) => void response.writeHead(502).end('<html>');
		expect(await graph.perform(message(), never)).toMatchObject({ status: 502, body: null });
	});

	it('goes by the answer, and not by what an early hint says', async () => {
		answer = (_request, response) => {
			response.writeEarlyHints({ link: '</style.css>; rel=preload' }, () => response.end('{}'));
		};
		expect(await graph.perform(message(), never)).toMatchObject({ status: 200, body: {} });
	});
});

describe('a request without an answer', () => {
	it('was never sent when nobody listens', async () => {
		server.close();
		await once(server, 'close');
		expect(await graph.perform(message(), never)).toMatchObject({
			kind: 'never-sent',
			reason: expect.stringContaining('ECONNREFUSED'),
		});
	});

	it('may have been acted on when the connection is cut after it was written', async () => {
		answer = ({ socket }) => socket.destroy();
		expect(await graph.perform(message(), never)).toMatchObject({ kind: 'no-answer' });
	});

	it('may have been acted on when the connection is cut within the answer', async () => {
		answer = ({ socket }, response) => {
			response.writeHead(200, { 'content-length': 100 }).write('{"ok"');
			setImmediate(() => socket.destroy());
		};
		expect(await graph.perform(message(), never)).toMatchObject({ kind: 'no-answer' });
	});
});

describe('a signal', () => {
	it('cuts off all that is under way, with its connections, and lets nothing more go', async () => {
		const arrived: Promise<unknown>[] = [];
		let all: () => void;
		const three = new Promise<void>((resolve) => (all = resolve));
		answer = ({ socket }) => {
			if (arrived.push(once(socket, 'close')) === 3) all();
		};
		const stop = new AbortController();
		const answers = [1, 2, 3].map(() => graph.perform(message(), stop.signal));
		await three;
		stop.abort();
		for (const cut of await Promise.all(answers)) expect(cut.kind).toBe('no-answer');
		await Promise.all(arrived);
		expect((await graph.perform(message(), stop.signal)).kind).toBe('no-answer');
		expect(arrived).toHaveLength(3);
	});

	it('leaves alone what is over, and the requests of other signals', async () => {
		const stop = new AbortController();
		answer = (_request, response) => void response.end('{}');
		expect(await graph.perform(message(), stop.signal)).toMatchObject({ status: 200 });
		answer = (_request, response) => {
			stop.abort();
			response.end('{"late":true}');
		};
		expect(await graph.perform(message(), never)).toMatchObject({ body: { late: true } });
	});
});
