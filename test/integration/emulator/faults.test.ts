import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Emulator, FaultRule } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { minute, startPair, type Pair } from './startPair';

let pair: Pair;
const to = '34600111222';

beforeEach(async () => {
	pair = await startPair();
	await pair.emulator.customer({ name: 'Ana', waId: to }).say('hola');
});

afterEach(() => pair.close());

const texts = (emulator: Emulator): readonly string[] =>
	emulator
		.customer({ name: 'Ana', waId: to })
		.messages()
		.filter((message) => message.from === 'business')
		.map((message) => message.text);

async function outcomes(emulator: Emulator, count: number): Promise<readonly number[]> {
	const business = createBusiness(emulator);
	const codes: number[] = [];
	for (let index = 0; index < count; index++)
		codes.push((await business.text(to, String(index))).status);
	return codes;
}

/** A send as the wire has it: what came back, and when. */
async function sendRaw(body = 'hola', signal?: AbortSignal) {
	const { url, phoneNumberId, accessToken } = pair.emulator;
	const started = performance.now();
	const response = await fetch(`${url}/v26.0/${phoneNumberId}/messages`, {
		method: 'POST',
		headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
		body: JSON.stringify({ messaging_product: 'whatsapp', to, type: 'text', text: { body } }),
		...(signal === undefined ? {} : { signal }),
	});
	const headersAfter = performance.now() - started;
	const text = await response.text();
	return { response, text, headersAfter, bodyAfter: performance.now() - started };
}

describe('A fault script', () => {
	it('strikes the nth call of its operation with a Graph code, and nothing is sent', async () => {
		const { emulator } = pair;
		emulator.faults.set([
			{ match: { operation: 'message.send' }, nth: 2, fault: { kind: 'graphError', code: 130429 } },
		]);
		expect(await outcomes(emulator, 3)).toEqual([200, 400, 200]);
		expect(texts(emulator)).toEqual(['0', '2']);
		expect(emulator.requests().map((request) => request.faults)).toEqual([[], ['graphError'], []]);
	});

	it('at a rate strikes the same calls for the same seed', async () => {
		const script = [{ rate: 0.5, fault: { kind: 'graphError', code: 131016 } }] as const;
		pair.emulator.faults.set(script);
		const first = await outcomes(pair.emulator, 20);
		expect(new Set(first)).toEqual(new Set([200, 500]));
		pair.emulator.faults.set(script);
		expect(await outcomes(pair.emulator, 20)).toEqual(first);
	});

	it('cuts the connection after accepting: the caller learns nothing, the customer has the message', async () => {
		const { emulator, receiver } = pair;
		emulator.faults.set([{ fault: { kind: 'cutAfterAccept' } }]);
		await expect(createBusiness(emulator).text(to, 'was it sent?')).rejects.toThrow('fetch failed');
		await emulator.settled();
		expect(texts(emulator)).toEqual(['was it sent?']);
		expect(receiver.statuses()).toEqual(['sent', 'delivered']);
		expect(emulator.requests().at(-1)?.status).toBe(0);
	});

	it('cuts the connection before accepting: nothing was sent', async () => {
		const { emulator } = pair;
		emulator.faults.set([{ fault: { kind: 'cutBeforeAccept' } }]);
		await expect(createBusiness(emulator).text(to, 'gone')).rejects.toThrow('fetch failed');
		expect(texts(emulator)).toEqual([]);
	});

	it('answers with all that an error of Graph can carry', async () => {
		pair.emulator.faults.set([
			{
				fault: {
					kind: 'graphError',
					code: 80007,
					subcode: 2446079,
					status: 429,
					title: 'Rate limit hit',
					details: 'Too many calls.',
					transient: true,
					trace: 'Abc123',
					headers: {
						'Retry-After': 300,
						'X-Business-Use-Case-Usage': {
							[pair.emulator.wabaId]: [{ call_count: 100, estimated_time_to_regain_access: 5 }],
						},
					},
				},
			},
		]);
		const { response, text } = await sendRaw();
		expect(response.status).toBe(429);
		expect(response.headers.get('retry-after')).toBe('300');
		expect(JSON.parse(response.headers.get('x-business-use-case-usage') ?? '')).toEqual({
			[pair.emulator.wabaId]: [{ call_count: 100, estimated_time_to_regain_access: 5 }],
		});
		expect(JSON.parse(text)).toEqual({
			error: {
				message: '(#80007) Rate limit hit',
				type: 'OAuthException',
				code: 80007,
				error_subcode: 2446079,
				is_transient: true,
				fbtrace_id: 'Abc123',
				error_data: { messaging_product: 'whatsapp', details: 'Too many calls.' },
			},
		});
	});

	it.each([200, 502, 503])(
		'answers %d with a page of HTML, and nothing is done',
		async (status) => {
			pair.emulator.faults.set([{ fault: { kind: 'http', status } }]);
			const { response, text } = await sendRaw();
			expect(response.status).toBe(status);
			expect(response.headers.get('content-type')).toContain('text/html');
			expect(text).toContain('<html>');
			expect(texts(pair.emulator)).toEqual([]);
		},
	);

	it.each<[string, FaultRule['fault'], number]>([
		['502 and HTML', { kind: 'http', status: 502, accepted: true }, 502],
		['200 and HTML', { kind: 'http', status: 200, accepted: true }, 200],
		['a Graph error', { kind: 'graphError', code: 131000, accepted: true }, 500],
	])(
		'answers %s after acceptance: the message is there, and its statuses follow',
		async (...row) => {
			const [, fault, status] = row;
			const { emulator, receiver } = pair;
			emulator.faults.set([{ fault }]);
			const { response, text } = await sendRaw('was it sent?');
			expect(response.status).toBe(status);
			expect(text).not.toContain('wamid');
			await emulator.settled();
			expect(texts(emulator)).toEqual(['was it sent?']);
			expect(receiver.statuses()).toEqual(['sent', 'delivered']);
		},
	);

	it('ends a body in the middle of its JSON', async () => {
		pair.emulator.faults.set([{ fault: { kind: 'truncatedBody', share: 0.75 } }]);
		const { response, text } = await sendRaw('half');
		expect(response.status).toBe(200);
		expect(text).toMatch(/^\{"messaging_product"/);
		expect(() => JSON.parse(text)).toThrow('JSON');
		expect(texts(pair.emulator)).toEqual(['half']);
	});

	it('hangs up in the middle of a body', async () => {
		pair.emulator.faults.set([{ fault: { kind: 'truncatedBody', hangUp: true } }]);
		await expect(sendRaw('half')).rejects.toThrow('terminated');
		await pair.emulator.settled();
		expect(texts(pair.emulator)).toEqual(['half']);
		expect(pair.receiver.statuses()).toEqual(['sent', 'delivered']);
	});

	it('lets a body drip in, its headers at once', async () => {
		pair.emulator.faults.set([{ fault: { kind: 'slowBody', ms: 200 } }]);
		const { headersAfter, bodyAfter, text } = await sendRaw();
		expect(JSON.parse(text)).toMatchObject({ messages: [{ id: expect.stringMatching(/^wamid/) }] });
		expect(bodyAfter - headersAfter).toBeGreaterThan(100);
	});

	it('is slow before the call is done', async () => {
		pair.emulator.faults.set([{ fault: { kind: 'delay', ms: 400 } }]);
		await expect(sendRaw('never mind', AbortSignal.timeout(100))).rejects.toThrow('timeout');
		expect(texts(pair.emulator)).toEqual([]);
		await pair.emulator.settled();
	});

	it('is slow after the call is done: who loses patience does not know it', async () => {
		pair.emulator.faults.set([{ fault: { kind: 'delay', ms: 400, accepted: true } }]);
		await expect(sendRaw('too late', AbortSignal.timeout(200))).rejects.toThrow('timeout');
		expect(texts(pair.emulator)).toEqual(['too late']);
		await pair.emulator.settled();
		expect(pair.receiver.statuses()).toEqual(['sent', 'delivered']);
	});

	it('strikes by recipient, type of message and template', async () => {
		const { emulator } = pair;
		emulator.customer({ name: 'Ben', waId: '34600999888' });
		const refuse = (code: number) => ({ kind: 'graphError', code }) as const;
		emulator.faults.set([
			{ match: { customer: '+34 600 999 888' }, fault: refuse(131026) },
			{ match: { template: 'hello_world' }, fault: refuse(132015) },
			{ match: { messageType: 'location' }, fault: refuse(131051) },
		]);
		const business = createBusiness(emulator);
		const template = (name: string) => ({
			type: 'template',
			template: { name, language: { code: 'en_US' } },
		});
		const place = { type: 'location', location: { latitude: 1, longitude: 2 } };
		const answers = [
			await business.text(to, 'hola'),
			await business.text('34600999888', 'hola'),
			await business.send(to, template('hello_world')),
			await business.send(to, place),
		];
		expect(answers.map(({ body }) => body.error?.code)).toEqual([
			undefined,
			131026,
			132015,
			131051,
		]);
	});

	it('strikes in its window of the emulator’s clock', async () => {
		const { emulator } = pair;
		emulator.faults.set([
			{ from: 'PT10M', until: 'PT20M', fault: { kind: 'graphError', code: 2 } },
		]);
		const statuses: number[] = [];
		for (let step = 0; step < 4; step++) {
			statuses.push(...(await outcomes(emulator, 1)));
			await emulator.clock.advance(7 * minute);
		}
		// At 0, 7, 14 and 21 minutes.
		expect(statuses).toEqual([200, 200, 503, 200]);
	});

	it('with a mistake in it is refused, with the place of the mistake', () => {
		const { emulator } = pair;
		expect(() =>
			emulator.faults.set([
				{ match: { operation: 'message.sned' }, fault: { kind: 'http', status: 500 } },
			]),
		).toThrow(/operation of the catalogue.*\n.*\[0\]\.match\.operation/);
	});
});
