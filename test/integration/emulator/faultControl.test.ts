import { afterEach, describe, expect, it } from '@jest/globals';
import type { FaultView } from '../../../emulator/src/control/serveFaults';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { parseFaultScript } from '../../../emulator/src/faults/parseFaultScript';
import { createBusiness } from './createBusiness';
import { minute, noon, startPair } from './startPair';

const to = '34600111222';
const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
	for (const one of opened.splice(0)) await one.close();
});

async function start(options: Parameters<typeof createEmulator>[0] = {}): Promise<Emulator> {
	const emulator = await createEmulator({ clock: { standingAt: noon }, ...options });
	opened.push(emulator);
	return emulator;
}

const requester = (emulator: Emulator) => async (method: string, path: string, body?: unknown) => {
	const response = await fetch(`${emulator.url}/emulator/faults${path}`, {
		method,
		...(body === undefined
			? {}
			: { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
	});
	return { status: response.status, body: (await response.json()) as FaultView };
};

const rulesIn = ({ rules }: FaultView) =>
	rules.map(({ id, strikes, rule }) => [id, rule.on, strikes, rule.fault.kind]);

describe('The fault script over HTTP', () => {
	it('is set, added to, switched rule by rule, counted, and emptied', async () => {
		const emulator = await start();
		const business = createBusiness(emulator);
		const request = requester(emulator);
		const refusal = (code: number) => ({
			match: { operation: 'phoneNumber.get' },
			fault: { kind: 'graphError', code },
		});
		const call = async () =>
			(await business.call('GET', `/${emulator.phoneNumberId}`)).body.error?.code;

		expect((await request('PUT', '', [refusal(4)])).body.rules).toHaveLength(1);
		expect(await request('POST', '', refusal(2))).toMatchObject({ status: 201, body: { id: 2 } });
		expect(await call()).toBe(4);
		expect(rulesIn((await request('PUT', '/1', { on: false })).body)).toEqual([
			[1, false, 1, 'graphError'],
			[2, true, 0, 'graphError'],
		]);
		expect(await call()).toBe(2);
		expect(rulesIn((await request('DELETE', '/1')).body)).toEqual([[2, true, 1, 'graphError']]);
		expect((await request('DELETE', '/1')).status).toBe(404);
		expect((await request('PUT', '/7', { on: true })).status).toBe(404);
		expect((await request('PUT', '', [])).body.rules).toEqual([]);
		expect(await call()).toBeUndefined();
	});

	it('comes from a preset, and names those there are', async () => {
		const request = requester(await start());
		const { body } = await request('PUT', '', { preset: 'token-expired' });
		expect(body.rules).toMatchObject([{ rule: { fault: { code: 190 } } }]);
		expect(body.presets.map(({ name }) => name)).toEqual([
			'stormy-night',
			'token-expired',
			'meta-outage',
			'slow-webhooks',
		]);
	});

	it('with a mistake is refused, and the old one stays', async () => {
		const request = requester(await start({ faults: 'token-expired' }));
		const { status, body } = await request('PUT', '', [{ fault: { kind: 'htpp' } }]);
		expect(status).toBe(400);
		expect(body).toMatchObject({
			error: {
				message: expect.stringMatching(/must be one of graphError.*\n.*\[0\]\.fault\.kind/),
			},
		});
		expect((await request('GET', '')).body.rules).toHaveLength(1);
	});
});

describe('A preset', () => {
	it('token-expired refuses every call until it is taken away', async () => {
		const emulator = await start({ faults: 'token-expired' });
		const business = createBusiness(emulator);
		const { status, body } = await business.text(to, 'hola');
		expect([status, body.error?.code, body.error?.error_subcode]).toEqual([401, 190, 463]);
		emulator.faults.clear();
		expect((await business.call('GET', `/${emulator.phoneNumberId}`)).status).toBe(200);
	});

	it('meta-outage lasts ten minutes of the clock', async () => {
		const emulator = await start({ faults: 'meta-outage' });
		const works = async (): Promise<boolean> => {
			const { url, phoneNumberId, accessToken } = emulator;
			try {
				const headers = { authorization: `Bearer ${accessToken}` };
				return (await fetch(`${url}/v26.0/${phoneNumberId}`, { headers })).ok;
			} catch {
				return false;
			}
		};
		for (let call = 0; call < 10; call++) expect(await works()).toBe(false);
		await emulator.clock.advance(10 * minute);
		expect(await works()).toBe(true);
	});
});

describe('A stormy night', () => {
	/** Forty messages there, twenty back, while answers are so slow (in real time) and the clock stands or runs. */
	async function night(seed: number, slowMs: number, clock: 'standing' | 'running') {
		const pair = await startPair({ seed });
		opened.push(pair);
		const { emulator, receiver } = pair;
		emulator.faults.set(
			parseFaultScript('stormy-night').map((rule) =>
				rule.fault.kind === 'delay' ? { ...rule, fault: { ...rule.fault, ms: slowMs } } : rule,
			),
		);
		if (clock === 'running') emulator.clock.run();
		const ana = emulator.customer({ name: 'Ana', waId: to });
		await ana.say('hola');
		const business = createBusiness(emulator);
		for (let index = 0; index < 40; index++) {
			await business.text(to, String(index)).catch(() => undefined);
			if (index % 2 === 0) await ana.say(String(index));
			if (clock === 'standing') await emulator.clock.advance(700);
		}
		emulator.clock.stand();
		await emulator.clock.advance(15 * minute);
		const heard = receiver.received.map(({ change }) =>
			String(change.statuses?.[0]?.status ?? change.messages?.[0]?.['id']),
		);
		return {
			struck: emulator.requests().map(({ faults }) => faults),
			counts: emulator.faults.rules().map(({ strikes }) => strikes),
			heard: heard.map(String).toSorted((a, b) => a.localeCompare(b)),
		};
	}

	it('is the same for the same seed and the same calls, however the time passes', async () => {
		const first = await night(7, 0, 'standing');
		expect(first.struck.filter((faults) => faults.length > 0).length).toBeGreaterThan(10);
		expect(await night(7, 30, 'running')).toEqual(first);
		expect((await night(8, 0, 'standing')).struck).not.toEqual(first.struck);
	});
});
