import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { EmulatorOptions } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { control } from './newsOf';
import { startPair, type Pair } from './startPair';

const to = '34600111222';
let pair: Pair;
afterEach(() => pair.close());

async function start(options: EmulatorOptions = {}): Promise<void> {
	pair = await startPair(options);
	await pair.emulator.customer({ name: 'Ana', waId: to }).say('my secret wish');
	await pair.emulator.settled();
}

interface Log {
	readonly requests: readonly { readonly id: number; readonly problems: number }[];
	readonly deliveries: readonly {
		readonly id: number;
		readonly about: string;
		readonly problems: number;
	}[];
}
interface Detail {
	readonly parts: readonly { readonly name: string; readonly body: unknown }[];
	readonly findings:
		| readonly { readonly where: string; readonly finding: string; readonly excuse?: object }[]
		| null;
}

const get = (route: string) => control(pair.emulator.url, 'GET', route) as Promise<unknown>;
const log = async (): Promise<Log> => (await get('/log')) as Log;
const lastCall = async (): Promise<Detail> => {
	const { requests } = await log();
	return (await get(`/log/requests/${String(requests.at(-1)?.id)}`)) as Detail;
};
const lastWebhook = async (): Promise<Detail> => {
	const { deliveries } = await log();
	return (await get(`/log/deliveries/${String(deliveries.at(-1)?.id)}`)) as Detail;
};
const problemsIn = ({ findings }: Detail): readonly string[] =>
	(findings ?? []).filter(({ excuse }) => excuse === undefined).map(({ finding }) => finding);

describe('The log holds calls against Meta’s document', () => {
	it('and has nothing against a good one, but where the document is known to be wrong', async () => {
		await start();
		await createBusiness(pair.emulator).text(to, 'hello');
		expect((await log()).requests).toMatchObject([{ operation: 'message.send', problems: 0 }]);
		const { findings } = await lastCall();
		expect(findings).toContainEqual({
			where: 'answer',
			finding: '/contacts/*/user_id is not in the document',
			excuse: {
				why: 'People are known by an id of their own since 2026',
				source: expect.stringMatching(/^https:/),
			},
		});
	});

	it.each([
		[
			'an unknown member',
			{ text: { body: 'hi', boddy: 'x' } },
			'body/text/boddy is not in the document',
		],
		[
			'a missing member',
			{ type: 'template', template: { language: { code: 'en' } } },
			"body/template must have required property 'name'",
		],
		['a wrong type', { text: { body: 7 } }, 'body/text/body must be string'],
		[
			'an unknown word',
			{ recipient_type: 'crowd', text: { body: 'hi' } },
			/body\/recipient_type must be one of/,
		],
	])('and finds %s', async (_what, body, problem) => {
		await start();
		await createBusiness(pair.emulator).send(to, { type: 'text', ...body });
		expect(problemsIn(await lastCall())).toContainEqual(
			typeof problem === 'string' ? problem : expect.stringMatching(problem),
		);
		expect((await log()).requests[0]?.problems).toBeGreaterThan(0);
	});

	it('and reads the parameters of a query', async () => {
		await start();
		const { emulator } = pair;
		await createBusiness(emulator).call('GET', `/${emulator.phoneNumberId}?feilds=id`);
		expect(problemsIn(await lastCall())).toEqual(['query: feilds is not in the document']);
	});

	it('and says so where the document has nothing to say', async () => {
		await start();
		await createBusiness(pair.emulator).call('GET', `/${pair.emulator.phoneNumberId}/username`);
		expect((await lastCall()).findings).toBeNull();
	});
});

describe('The log holds webhooks against Meta’s document', () => {
	it('each message and status of a batch by itself', async () => {
		await start({ webhooks: { batch: 1000, reorder: true } });
		const { emulator } = pair;
		const ana = emulator.customer({ name: 'Ana', waId: to });
		await Promise.all([
			ana.say('one'),
			ana.sendLocation({ latitude: 1, longitude: 2 }),
			ana.say('two'),
		]);
		await createBusiness(emulator).text(to, 'hello');
		await emulator.settled();
		const { deliveries } = await log();
		expect(deliveries.some(({ about }) => about.includes(','))).toBe(true);
		expect(deliveries.map(({ problems }) => problems)).toEqual(deliveries.map(() => 0));
	});

	it('and finds what the document does not have', async () => {
		await start();
		pair.emulator.playWebhook({
			field: 'messages',
			value: { statuses: [{ id: 'wamid.1', status: 'played', timestamp: '1', recipient_id: to }] },
		});
		await pair.emulator.settled();
		expect(problemsIn(await lastWebhook())).toEqual([
			'messages: status: value/statuses/*/status must be one of sent, delivered, read, failed',
		]);
	});
});

describe('An entry that is opened', () => {
	const setPin = () =>
		createBusiness(pair.emulator).call('POST', `/${pair.emulator.phoneNumberId}`, {
			pin: '246813',
		});

	it('shows its shape, and neither contents nor secrets', async () => {
		await start();
		await createBusiness(pair.emulator).text(to, 'my secret answer');
		expect((await lastCall()).parts).toMatchObject([
			{
				name: 'request',
				body: { type: 'text', to: 'text of 11', text: { body: 'text of 16' } },
			},
			{ name: 'answer', body: { messages: [{ id: expect.stringMatching(/^text of/) }] } },
		]);
		await setPin();
		const all = JSON.stringify([await lastCall(), await lastWebhook(), await log()]);
		expect(all).not.toMatch(/secret|246813|34600111222|emulator-access-token/);
	});

	it('shows contents when the emulator was started so, still without secrets', async () => {
		await start({ logContents: true });
		await createBusiness(pair.emulator).text(to, 'my secret answer');
		expect(JSON.stringify(await lastCall())).toContain('my secret answer');
		expect(JSON.stringify(await lastWebhook())).toContain(to);
		await setPin();
		expect(JSON.stringify(await lastCall())).not.toContain('246813');
	});

	it('is gone when the log has let it go', async () => {
		await start();
		await expect(get('/log/requests/99')).rejects.toThrow(/404.*There is no call 99/);
		await expect(get('/log?limit=none')).rejects.toThrow(/400.*limit/);
	});
});

it('Meta’s document is shipped as the script makes it', async () => {
	await start();
	const root = path.join(__dirname, '../../..');
	execFileSync(process.execPath, ['scripts/slimOpenapi.mjs', '--check'], { cwd: root });
});
