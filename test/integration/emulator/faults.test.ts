import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Emulator } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { startPair, type Pair } from './startPair';

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

	it('answers like a broken proxy, with a status and HTML', async () => {
		const { emulator } = pair;
		emulator.faults.set([{ fault: { kind: 'http', status: 503 } }]);
		const response = await fetch(`${emulator.url}/v26.0/${emulator.phoneNumberId}`, {
			headers: { authorization: `Bearer ${emulator.accessToken}` },
		});
		expect(response.status).toBe(503);
		expect(response.headers.get('content-type')).toContain('text/html');
	});

	it('with a mistake in it is refused, with the place of the mistake', () => {
		const { emulator } = pair;
		expect(() =>
			emulator.faults.set([
				{ match: { operation: 'message.sned' }, fault: { kind: 'http', status: 500 } },
			]),
		).toThrow(/operation of the catalogue/);
	});
});
