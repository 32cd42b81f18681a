import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { hour, minute, startPair, type Pair } from './startPair';

let pair: Pair;
let business: ReturnType<typeof createBusiness>;

beforeEach(async () => {
	pair = await startPair();
	business = createBusiness(pair.emulator);
});
afterEach(() => pair.close());

interface Usage {
	readonly call_count: number;
	readonly estimated_time_to_regain_access?: number;
}

async function usage(path: string, token = pair.emulator.accessToken) {
	const { headers } = await fetch(`${pair.emulator.url}/v26.0${path}`, {
		headers: { authorization: `Bearer ${token}` },
	});
	const account = JSON.parse(headers.get('x-business-use-case-usage') ?? '{}') as Readonly<
		Record<string, readonly (Usage & { readonly type: string })[]>
	>;
	const app = JSON.parse(headers.get('x-app-usage') ?? '{}') as Usage;
	return { account: account[pair.emulator.wabaId]?.[0], app };
}
const read = () => business.call('GET', `/${pair.emulator.phoneNumberId}`);
const list = () => business.call('GET', `/${pair.emulator.wabaId}/message_templates`);

describe('Every answer of Graph', () => {
	it('says how much of the hour’s calls is used, in percent', async () => {
		pair.emulator.playMeta({ limits: { callsPerHour: 10 } });
		for (let call = 0; call < 3; call++) await read();
		expect(await usage(`/${pair.emulator.phoneNumberId}`)).toEqual({
			account: {
				type: 'whatsapp_business_management',
				call_count: 40,
				total_cputime: 0,
				total_time: 0,
				estimated_time_to_regain_access: 0,
			},
			app: { call_count: 0, total_cputime: 0, total_time: 0 },
		});
		await pair.emulator.clock.advance(hour);
		expect((await usage(`/${pair.emulator.phoneNumberId}`)).account?.call_count).toBe(10);
	});

	it('says so when it refuses, too', async () => {
		expect((await usage('/nothing', 'a-wrong-token')).account?.call_count).toBe(0);
	});
});

describe('Calls beyond the hour', () => {
	it('are refused: 80008 on the account, 80007 elsewhere, until the oldest is an hour old', async () => {
		pair.emulator.playMeta({ limits: { callsPerHour: 2 } });
		await read();
		await pair.emulator.clock.advance(15 * minute);
		await read();
		expect((await list()).body.error?.code).toBe(80_008);
		expect(await read()).toMatchObject({ status: 400, body: { error: { code: 80_007 } } });
		expect((await usage(`/${pair.emulator.phoneNumberId}`)).account).toMatchObject({
			call_count: 100,
			estimated_time_to_regain_access: 45,
		});
		await pair.emulator.clock.advance(45 * minute);
		expect((await list()).status).toBe(200);
		expect((await list()).body.error?.code).toBe(80_008);
	});

	it('do not stop messages', async () => {
		pair.emulator.playMeta({ limits: { callsPerHour: 1 } });
		await read();
		const ana = pair.emulator.customer({ name: 'Ana', waId: '34600111222' });
		await ana.say('hola');
		for (let sent = 0; sent < 3; sent++) {
			expect((await business.text('34600111222', 'hello')).status).toBe(200);
		}
	});

	it('with the token of the app are counted by themselves, and refused with 4', async () => {
		const { appId, appSecret } = pair.emulator;
		pair.emulator.playMeta({ limits: { appCallsPerHour: 2 } });
		const app = createBusiness(pair.emulator, `${appId}|${appSecret}`);
		const ask = () => app.call('GET', `/${appId}/subscriptions`);
		await ask();
		expect((await usage(`/${appId}/subscriptions`, `${appId}|${appSecret}`)).app.call_count).toBe(
			100,
		);
		expect((await ask()).body.error?.code).toBe(4);
		expect((await read()).status).toBe(200);
	});

	it('are 5,000 for the account, as Meta has it', async () => {
		for (let call = 0; call < 50; call++) await read();
		expect((await usage(`/${pair.emulator.phoneNumberId}`)).account?.call_count).toBe(1);
	});
});
