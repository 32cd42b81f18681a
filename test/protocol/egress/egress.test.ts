import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AllowList } from '../../../egress/AllowList';
import { blockedRange } from '../../../egress/blockedRange';
import { createEgress, type Egress, type EgressRequest } from '../../../egress/createEgress';
import { startCanary, type Canary } from './canary';

let first: Canary;
let second: Canary;
let egress: Egress;
beforeEach(async () => {
	second = await startCanary();
	first = await startCanary((request, response) => {
		const [, status, to = ''] = /^\/(\d+)(?:\/(.*))?$/.exec(request.url ?? '') ?? [];
		response.writeHead(Number(status), to === '' ? {} : { location: decodeURIComponent(to) });
		response.end('x'.repeat(2000));
	});
	egress = createEgress({ allow: new AllowList(['127.0.0.1', 'localhost']) });
});
afterEach(async () => {
	egress.close();
	await first.close();
	await second.close();
});

const to = (status: number, location: string) =>
	`http://127.0.0.1:${first.port}/${status}/${encodeURIComponent(location)}`;
const elsewhere = () => `http://127.0.0.1:${second.port}/there`;
const send = (request: Partial<EgressRequest> & Pick<EgressRequest, 'url'>) =>
	egress.send({ method: 'GET', ...request });

describe('redirects', () => {
	it('are the answer unless somebody asked for them', async () => {
		expect(await send({ url: to(302, elsewhere()) })).toMatchObject({ status: 302 });
		expect(second.connections()).toBe(0);
	});

	it('take no credential to another host, by whatever header it goes', async () => {
		const headers = {
			Authorization: 'Bearer secret',
			Cookie: 'a=secret',
			'X-Api-Key': 'secret',
			'X-Hub-Signature-256': 'secret',
			accept: 'text/plain',
		};
		await send({ url: to(302, elsewhere()), headers, redirects: 1 });
		expect(second.requests[0]?.headers['accept']).toBe('text/plain');
		expect(JSON.stringify(second.requests[0]?.rawHeaders)).not.toContain('secret');
	});

	it('keep headers on the same host', async () => {
		const headers = { authorization: 'Bearer secret' };
		await send({ url: to(307, '/200'), headers, redirects: 1 });
		expect(first.requests.map((request) => request.headers.authorization)).toEqual([
			'Bearer secret',
			'Bearer secret',
		]);
	});

	it('turn a POST into a GET without its body, as browsers do', async () => {
		await send({ url: to(303, elsewhere()), method: 'POST', body: 'secret', redirects: 1 });
		expect(second.requests[0]).toMatchObject({ method: 'GET' });
		expect(second.requests[0]?.headers['content-length']).toBeUndefined();
	});

	it.each([307, 308])('take no body to another host: %i', async (status) => {
		const sent = send({
			url: to(status, elsewhere()),
			method: 'POST',
			body: 'secret',
			redirects: 1,
		});
		await expect(sent).rejects.toMatchObject({ kind: 'refused' });
		expect(second.connections()).toBe(0);
	});

	it('end after as many as were asked for', async () => {
		const loop = to(302, '/302/%252F302');
		await expect(send({ url: loop, redirects: 1 })).rejects.toMatchObject({ kind: 'refused' });
		expect(first.requests.length).toBe(2);
	});
});

describe('limits', () => {
	it('cut an answer off, or refuse it, at its size', async () => {
		const url = `http://127.0.0.1:${first.port}/200`;
		expect((await send({ url, mostBytes: 10, cut: true })).body).toHaveLength(10);
		await expect(send({ url, mostBytes: 10 })).rejects.toMatchObject({ kind: 'too-large' });
		expect((await send({ url, mostBytes: 2000 })).body).toHaveLength(2000);
	});

	it.each([
		['says nothing', ''],
		['stops in the middle of its answer', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'],
	])('give up on a server that %s', async (_what, bytes) => {
		const silent = await startSilent(bytes);
		const { port } = silent.address() as AddressInfo;
		const sent = send({ url: `http://127.0.0.1:${port}/`, timeoutMs: 100 });
		await expect(sent).rejects.toMatchObject({ kind: 'no-answer' });
		silent.close();
	});

	it('tell what never left from what may have been acted on', async () => {
		const { port } = second;
		await second.close();
		const refused = send({ url: `http://127.0.0.1:${port}/secret-path` });
		await expect(refused).rejects.toMatchObject({
			kind: 'never-sent',
			message: '127.0.0.1 did not answer (ECONNREFUSED)',
		});
	});

	it('count the looking up of a name', async () => {
		const slow = createEgress({ resolve: () => new Promise(() => undefined) });
		const sent = slow.send({ method: 'GET', url: 'http://slow.example/', timeoutMs: 50 });
		await expect(sent).rejects.toMatchObject({ kind: 'never-sent' });
	});

	it.each(['Host', 'Content-Length', 'Transfer-Encoding', 'Connection', 'Proxy-Authorization'])(
		'leave the header %s to the egress',
		async (name) => {
			const url = `http://127.0.0.1:${first.port}/200`;
			await expect(send({ url, headers: { [name]: 'x' } })).rejects.toMatchObject({
				kind: 'refused',
			});
			expect(first.connections()).toBe(0);
		},
	);

	it('let no header split the request', async () => {
		const url = `http://127.0.0.1:${first.port}/200`;
		await expect(send({ url, headers: { 'x-a': 'b\r\nhost: c' } })).rejects.toBeDefined();
		expect(first.connections()).toBe(0);
	});
});

describe('the allow-list', () => {
	it.each([
		['n8n:5678', 'n8n', 5678, true],
		['n8n:5678', 'n8n', 5679, false],
		['n8n:5678', 'other', 5678, false],
		['n8n', 'N8N.', 1, true],
		['*.corp.example', 'a.b.corp.example', 443, true],
		['*.corp.example', 'corp.example', 443, false],
		['*.corp.example', 'evilcorp.example', 443, false],
	])('%s, asked for the host %s port %i: %s', (entry, host, port, allowed) => {
		expect(new AllowList([entry]).allowsHost(host, port)).toBe(allowed);
	});

	it.each([
		['10.0.0.7', '10.0.0.7', 80, true],
		['10.0.0.7', '10.0.0.8', 80, false],
		['10.1.0.0/16', '10.1.255.255', 80, true],
		['10.1.0.0/16', '10.2.0.0', 80, false],
		['127.0.0.1:5678', '127.0.0.1', 5678, true],
		['127.0.0.1:5678', '127.0.0.1', 22, false],
		['[::1]:5678', '::1', 5678, true],
		['::1', '::1', 80, true],
		['fd00::/8', 'fd12::1', 80, true],
		['fd00::/8', 'fe80::1', 80, false],
		['0.0.0.0/0', '10.0.0.1', 80, true],
	])('%s, asked for the address %s port %i: %s', (entry, address, port, allowed) => {
		expect(new AllowList([entry]).allowsAddress(address, port)).toBe(allowed);
	});

	it.each([
		'',
		'http://n8n',
		'n8n/16',
		'10.0.0.0/33',
		'2130706433',
		'1.2.3',
		'a b',
		'n8n:0',
		'n8n:70000',
		'*',
		'a..b',
	])('refuses the entry “%s”, and names it', (entry) => {
		expect(() => new AllowList([entry])).toThrow(RangeError);
		expect(() => new AllowList([entry])).toThrow(`“${entry}”`);
	});
});

describe('addresses', () => {
	const octet = fc.integer({ min: 0, max: 255 });

	it('of private networks are blocked, however many', () => {
		fc.assert(
			fc.property(octet, octet, octet, (a, b, c) => {
				for (const address of [
					`10.${a}.${b}.${c}`,
					`127.${a}.${b}.${c}`,
					`0.${a}.${b}.${c}`,
					`172.${16 + (a % 16)}.${b}.${c}`,
					`192.168.${b}.${c}`,
					`169.254.${b}.${c}`,
					`100.${64 + (a % 64)}.${b}.${c}`,
					`${224 + (a % 32)}.${a}.${b}.${c}`,
				]) {
					expect(blockedRange(address)).not.toBeNull();
					expect(blockedRange(`::ffff:${address}`)).not.toBeNull();
					expect(blockedRange(`64:ff9b::${address}`)).not.toBeNull();
				}
			}),
		);
	});

	it.each(['1.1.1.1', '93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00::1'])(
		'of the public Internet are not: %s',
		(address) => expect(blockedRange(address)).toBeNull(),
	);
});

function startSilent(bytes: string): Promise<Server> {
	const server = createServer((socket) => {
		socket.on('error', () => undefined);
		socket.once('data', () => socket.write(bytes));
	});
	return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
