import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { hour, startPair, type Pair } from './startPair';

let pair: Pair;
let business: ReturnType<typeof createBusiness>;
const to = '34600111222';

beforeAll(async () => {
	pair = await startPair();
	business = createBusiness(pair.emulator);
	await pair.emulator.customer({ name: 'Ana', waId: to }).say('hola');
});

afterAll(() => pair.close());

const screen = (children: readonly object[] = []) => ({
	id: 'THANKS',
	title: 'Thank you',
	terminal: true,
	layout: {
		type: 'SingleColumnLayout',
		children: [
			...children,
			{ type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: {} } },
		],
	},
});
const good = JSON.stringify({ version: '7.3', screens: [screen()] });
const broken = JSON.stringify({ version: '7.3', screens: [screen([{ type: 'TextBoby' }])] });
const asking = JSON.stringify({
	version: '7.3',
	data_api_version: '3.0',
	routing_model: { THANKS: [] },
	screens: [screen()],
});

const create = async (name: string, more: object = {}): Promise<string> => {
	const { body } = await business.call('POST', `/${pair.emulator.wabaId}/flows`, {
		name,
		categories: ['OTHER'],
		...more,
	});
	return String(body['id']);
};
const upload = async (id: string, json: string) => {
	const form = new FormData();
	form.set('name', 'flow.json');
	form.set('asset_type', 'FLOW_JSON');
	form.set('file', new Blob([json], { type: 'application/json' }), 'flow.json');
	const response = await fetch(`${pair.emulator.url}/v26.0/${id}/assets`, {
		method: 'POST',
		headers: { authorization: `Bearer ${pair.emulator.accessToken}` },
		body: form,
	});
	return (await response.json()) as {
		success?: boolean;
		validation_errors?: { error: string; line_start: number; message: string }[];
		error?: { code: number };
	};
};
const get = async (id: string, fields = 'status,validation_errors') =>
	(await business.call('GET', `/${id}?fields=${fields}`)).body;
const send = (parameters: object) =>
	business.send(to, {
		type: 'interactive',
		interactive: {
			type: 'flow',
			body: { text: 'Shall we?' },
			action: {
				name: 'flow',
				parameters: { flow_message_version: '3', flow_cta: 'Open', ...parameters },
			},
		},
	});
/** What the `flows` webhook said. */
const flowNews = () =>
	pair.receiver.received
		.map(
			({ raw }) =>
				(JSON.parse(raw.toString()) as { entry: [{ changes: [FlowChange] }] }).entry[0].changes[0],
		)
		.filter(({ field }) => field === 'flows')
		.map(({ value }) => value);
interface FlowChange {
	readonly field: string;
	readonly value: Readonly<Record<string, string>>;
}
const codeOf = ({ body }: { body: { error?: { code: number } } }) => body.error?.code ?? 0;

describe('A flow', () => {
	it('begins as a draft, is published once its screens are good, and ends deprecated', async () => {
		const id = await create('lifecycle');
		expect(await get(id)).toEqual({ id, status: 'DRAFT', validation_errors: [] });
		expect(codeOf(await business.call('POST', `/${id}/publish`))).toBe(139002);

		const said = await upload(id, broken);
		expect(said.success).toBe(true);
		expect(said.validation_errors?.[0]).toMatchObject({
			error: 'UNKNOWN_COMPONENT',
			line_start: 1,
		});
		expect(codeOf(await business.call('POST', `/${id}/publish`))).toBe(139002);

		expect(await upload(id, good)).toEqual({ success: true, validation_errors: [] });
		expect((await business.call('POST', `/${id}/publish`)).body).toEqual({ success: true });
		expect((await get(id)).status).toBe('PUBLISHED');
		expect(codeOf(await business.call('DELETE', `/${id}`))).toBe(139004);

		expect((await business.call('POST', `/${id}/deprecate`)).body).toEqual({ success: true });
		expect((await get(id)).status).toBe('DEPRECATED');
		expect((await upload(id, good)).error?.code).toBe(139001);
		expect(codeOf(await business.call('POST', `/${id}/deprecate`))).toBe(139003);
		await pair.emulator.settled();
		expect(
			flowNews().map(({ flow_id, old_status, new_status, event }) => [
				flow_id,
				event,
				old_status,
				new_status,
			]),
		).toEqual([
			[id, 'FLOW_STATUS_CHANGE', 'DRAFT', 'PUBLISHED'],
			[id, 'FLOW_STATUS_CHANGE', 'PUBLISHED', 'DEPRECATED'],
		]);
	});

	it('is thrown away as a draft, and is then unknown', async () => {
		const id = await create('short_lived');
		expect((await business.call('DELETE', `/${id}`)).body).toEqual({ success: true });
		expect((await business.call('GET', `/${id}`)).body.error?.error_subcode).toBe(33);
	});

	it('keeps its name to itself', async () => {
		const id = await create('only_one');
		expect(await create('only_one')).toBe('undefined');
		const other = await create('another');
		expect(codeOf(await business.call('POST', `/${other}`, { name: 'only_one' }))).toBe(100);
		expect((await business.call('POST', `/${id}`, { name: 'only_one' })).body.success).toBe(true);
	});

	it('is copied with its screens, and published as it is made', async () => {
		const original = await create('original', { flow_json: good });
		const copy = await create('copy', { clone_flow_id: original, publish: true });
		expect((await get(copy)).status).toBe('PUBLISHED');
	});

	it('is found in the listing, by pages', async () => {
		const { body } = await business.call(
			'GET',
			`/${pair.emulator.wabaId}/flows?limit=1&fields=id,name`,
		);
		expect(body['data']).toEqual([{ id: '1189253069532891', name: 'visit_feedback' }]);
		expect(body['paging']).toMatchObject({ next: expect.stringContaining('after=') });
	});

	it('gives its JSON by the link of its asset, until a new link is made', async () => {
		const id = await create('linked', { flow_json: good });
		const { body } = await business.call('GET', `/${id}/assets`);
		const [asset] = body['data'] as { download_url: string }[];
		const fetched = async () => (await fetch(asset?.download_url ?? '')).text();
		expect(await fetched()).toBe(good);
		await business.call('GET', `/${id}?fields=preview.invalidate(true)`);
		expect(await fetched()).not.toBe(good);
	});

	it('becomes a draft again when its screens change, while customers keep the published ones', async () => {
		const id = await create('edited', { flow_json: good, publish: true });
		await upload(id, broken);
		expect((await get(id)).status).toBe('DRAFT');
		expect(codeOf(await send({ flow_id: id }))).toBe(0);
	});

	it('asks for endpoint and key before it is published, when it has an endpoint', async () => {
		const id = await create('asking', { flow_json: asking });
		const publish = () => business.call('POST', `/${id}/publish`);
		expect((await publish()).body.error?.error_data.details).toMatch(/endpoint_uri/);
		await business.call('POST', `/${id}`, { endpoint_uri: 'https://flows.example.com' });
		expect((await publish()).body.error?.error_data.details).toMatch(/public key/);
		const { publicKey } = generateKeyPairSync('rsa', {
			modulusLength: 2048,
			publicKeyEncoding: { type: 'spki', format: 'pem' },
			privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
		});
		const path = `/${pair.emulator.phoneNumberId}/whatsapp_business_encryption`;
		await business.call('POST', path, { business_public_key: publicKey });
		expect((await business.call('GET', path)).body['data']).toEqual([
			{ business_public_key: publicKey, business_public_key_signature_status: 'VALID' },
		]);
		expect((await publish()).body).toEqual({ success: true });
	});
});

describe('A flow message', () => {
	it.each([
		['opens a published flow by name', { flow_name: 'visit_feedback' }, 0],
		['opens a published flow by id', { flow_id: '1189253069532891' }, 0],
		['needs a flow that exists', { flow_id: '77' }, 131009],
		['opens no published flow as a draft', { flow_name: 'visit_feedback', mode: 'draft' }, 131009],
		['opens no draft unless it says so', { flow_name: 'only_draft' }, 131009],
		['opens a draft when it says so', { flow_name: 'only_draft', mode: 'draft' }, 0],
		['opens no deprecated flow', { flow_name: 'gone' }, 131009],
		['opens no blocked flow', { flow_name: 'blocked' }, 132068],
	])('%s', async (_what, parameters, code) => {
		const { emulator } = pair;
		emulator.addFlow({ name: 'only_draft', json: good, status: 'DRAFT' });
		for (const [name, status] of [
			['gone', 'DEPRECATED'],
			['blocked', 'BLOCKED'],
		] as const) {
			emulator.addFlow({ name, json: good });
			emulator.setFlowStatus(name, status);
		}
		expect(codeOf(await send(parameters))).toBe(code);
	});

	it('opens a throttled flow ten times an hour', async () => {
		const { emulator } = pair;
		const id = emulator.addFlow({ name: 'slow', json: good });
		emulator.setFlowStatus(id, 'THROTTLED');
		for (let sent = 0; sent < 10; sent += 1) expect(codeOf(await send({ flow_id: id }))).toBe(0);
		expect(codeOf(await send({ flow_id: id }))).toBe(132069);
		await emulator.clock.advance(hour);
		expect(codeOf(await send({ flow_id: id }))).toBe(0);
	});
});

describe('What Meta does to a flow', () => {
	it('is played by the emulator’s own API', async () => {
		const own = async (method: string, path: string, body?: object) => {
			const answer = await fetch(`${pair.emulator.url}/emulator/flows${path}`, {
				method,
				...(body === undefined
					? {}
					: { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
			});
			return { status: answer.status, body: (await answer.json()) as Record<string, string> };
		};
		const { status, body } = await own('POST', '', { name: 'by_hand', json: good });
		expect([status, body['status']]).toEqual([201, 'PUBLISHED']);
		await own('PUT', `/${body['id'] ?? ''}`, { status: 'BLOCKED' });
		expect(codeOf(await send({ flow_name: 'by_hand' }))).toBe(132068);
		expect((await own('POST', '', { name: 'bad', json: broken })).status).toBe(400);
		expect((await own('PUT', '/77', { status: 'BLOCKED' })).status).toBe(404);
	});
});
