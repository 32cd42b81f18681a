import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness, type Answer } from './createBusiness';
import { hour, startPair, type Pair } from './startPair';

let pair: Pair;
let number: string;
let business: ReturnType<typeof createBusiness>;

beforeEach(async () => {
	pair = await startPair();
	number = `/${pair.emulator.phoneNumberId}`;
	business = createBusiness(pair.emulator);
});

afterEach(() => pair.close());

const get = async (path: string): Promise<Answer['body']> =>
	(await business.call('GET', path)).body;
const codeOf = ({ body }: Answer): number | undefined => body.error?.code;
const whatsapp = { messaging_product: 'whatsapp' };

describe('A number', () => {
	it('is healthy while it is registered, and says what stops it when it is not', async () => {
		const health = `${number}?fields=health_status`;
		expect((await get(health))['health_status']).toMatchObject({ can_send_message: 'AVAILABLE' });
		await business.call('POST', `${number}/deregister`);
		expect((await get(health))['health_status']).toMatchObject({
			can_send_message: 'BLOCKED',
			entities: expect.arrayContaining([
				expect.objectContaining({
					entity_type: 'PHONE_NUMBER',
					errors: [expect.objectContaining({ error_code: 133010 })],
				}),
			]),
		});
	});

	it('is registered and deregistered ten times in 72 hours', async () => {
		const register = () =>
			business.call('POST', `${number}/register`, { ...whatsapp, pin: '123456' });
		for (let time = 0; time < 10; time += 1) expect((await register()).status).toBe(200);
		expect(codeOf(await register())).toBe(133016);
		await pair.emulator.clock.advance(72 * hour);
		expect((await register()).status).toBe(200);
	});

	it('tells the webhook of another PIN, other call settings and another username', async () => {
		await business.call('POST', number, { pin: '654321' });
		await business.call('POST', `${number}/settings`, { calling: { status: 'ENABLED' } });
		await business.call('POST', `${number}/username`, { username: 'wayfare.shop' });
		await business.call('DELETE', `${number}/username`);
		await pair.emulator.settled();
		expect(pair.emulator.deliveries().map(({ about }) => about)).toEqual([
			'security PIN_CHANGED',
			'account_settings_update',
			'username approved',
			'username deleted',
		]);
	});

	it('keeps settings member by member, and takes storage only before it is registered', async () => {
		await business.call('POST', `${number}/settings`, { calling: { status: 'ENABLED' } });
		await business.call('POST', `${number}/settings`, {
			calling: { call_icon_visibility: 'DISABLE_ALL' },
		});
		expect((await get(`${number}/settings`))['calling']).toEqual({
			status: 'ENABLED',
			call_icon_visibility: 'DISABLE_ALL',
			callback_permission_status: 'DISABLED',
		});
		const storage = {
			storage_configuration: { status: 'NO_STORAGE_ENABLED', retention_minutes: 60 },
		};
		expect(codeOf(await business.call('POST', `${number}/settings`, storage))).toBe(100);
		await business.call('POST', `${number}/deregister`);
		expect((await business.call('POST', `${number}/settings`, storage)).status).toBe(200);
	});

	it('has a name of its own only when nobody else has it', async () => {
		const taken = await business.call('POST', `${number}/username`, { username: 'whatsapp' });
		expect(codeOf(taken)).toBe(147001);
		const broken = await business.call('POST', `${number}/username`, { username: '.shop' });
		expect(codeOf(broken)).toBe(131009);
	});

	it('asks for the badge once at a time', async () => {
		const ask = (action: string) =>
			business.call('POST', `${number}/official_business_account`, { action });
		expect(codeOf(await ask('WITHDRAW_APPLICATION'))).toBe(100);
		expect((await ask('SUBMIT_APPLICATION')).body['updated_status']).toMatchObject({
			oba_status: 'PENDING',
		});
		expect(codeOf(await ask('SUBMIT_APPLICATION'))).toBe(100);
		await ask('WITHDRAW_APPLICATION');
		expect(await get(`${number}/official_business_account`)).toMatchObject({
			oba_status: 'CANCELLED',
		});
	});

	it('remembers what became of its messages, page by page', async () => {
		const ana = pair.emulator.customer({ name: 'Ana', waId: '34600111222' });
		await ana.say('hola');
		for (const text of ['one', 'two', 'three']) await business.text('34600111222', text);
		await pair.emulator.settled();
		const first = await get(`${number}/message_history?limit=2`);
		expect(first['data']).toHaveLength(2);
		const { after } = (first['paging'] as { cursors: { after: string } }).cursors;
		const [last] = (await get(`${number}/message_history?limit=2&after=${after}`))[
			'data'
		] as readonly { id: string }[];
		const events = await get(`/${last?.id ?? ''}/events?status_filter=DELIVERED`);
		expect(events['data']).toEqual([
			expect.objectContaining({ node: expect.objectContaining({ delivery_status: 'DELIVERED' }) }),
		]);
	});

	it('hands the data of the app over once for each kind', async () => {
		const sync = () =>
			business.call('POST', `${number}/smb_app_data`, { ...whatsapp, sync_type: 'history' });
		expect((await sync()).body).toMatchObject({ request_id: expect.any(String) });
		expect(codeOf(await sync())).toBe(2593107);
	});
});

describe('The profile', () => {
	const path = () => `${number}/whatsapp_business_profile`;

	it('keeps what is not named and clears what is blank, under both its ids', async () => {
		await business.call('POST', path(), { ...whatsapp, about: 'Lamps', address: 'Gran Vía 1' });
		await business.call('POST', path(), { ...whatsapp, address: '', vertical: 'RETAIL' });
		expect((await get(`${path()}?fields=about,address,vertical`))['data']).toEqual([
			{ about: 'Lamps', address: '', vertical: 'RETAIL', messaging_product: 'whatsapp' },
		]);
		expect(await get('/216783487650187?fields=about')).toEqual({
			id: '216783487650187',
			about: 'Lamps',
		});
	});

	it.each([
		[{ about: '' }],
		[{ email: 'nobody' }],
		[{ websites: ['https://a.example', 'https://b.example', 'https://c.example'] }],
		[{ vertical: 'LAMPS' }],
	])('does not take %j', async (change) => {
		expect(codeOf(await business.call('POST', path(), { ...whatsapp, ...change }))).toBe(131009);
	});

	it('takes a picture by the handle of a finished upload only', async () => {
		const change = { ...whatsapp, profile_picture_handle: '4:none' };
		expect(codeOf(await business.call('POST', path(), change))).toBe(100);
	});
});

describe('QR codes', () => {
	it('are made, listed newest first, changed, drawn and deleted', async () => {
		const path = `${number}/message_qrdls`;
		const make = async (text: string) =>
			(await business.call('POST', path, { prefilled_message: text, generate_qr_image: 'SVG' }))
				.body;
		const lamps = await make('Lamps');
		const { code } = await make('Chairs');
		expect((await get(`${path}?limit=1`))['data']).toEqual([
			expect.objectContaining({ code, prefilled_message: 'Chairs' }),
		]);
		expect((await fetch(String(lamps['qr_image_url']))).headers.get('content-type')).toContain(
			'svg',
		);
		await business.call('POST', path, { code, prefilled_message: 'Tables' });
		expect((await get(`${path}/${String(code)}`))['data']).toEqual([
			{
				code,
				prefilled_message: 'Tables',
				deep_link_url: `https://wa.me/message/${String(code)}`,
			},
		]);
		await business.call('DELETE', `${path}/${String(code)}`);
		expect(codeOf(await business.call('GET', `${path}/${String(code)}`))).toBe(100);
		const long = { prefilled_message: 'a'.repeat(141) };
		expect(codeOf(await business.call('POST', path, long))).toBe(131009);
	});
});

describe('Who is blocked', () => {
	const path = () => `${number}/block_users`;
	const users = (...people: readonly object[]) => ({ ...whatsapp, block_users: people });

	it('is not heard, and gets nothing, until unblocked', async () => {
		const { emulator, receiver } = pair;
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		await ana.say('hola');
		const blocked = await business.call('POST', path(), users({ user: '+34600111222' }));
		expect(blocked.body['block_users']).toEqual({
			added_users: [{ input: '+34600111222', wa_id: '34600111222', user_id: ana.userId }],
		});
		await ana.say('do you hear me?');
		await emulator.settled();
		expect(receiver.received).toHaveLength(1);
		expect(codeOf(await business.text('34600111222', 'Hi'))).toBe(130403);
		expect((await get(path()))['data']).toEqual([
			{ ...whatsapp, wa_id: '34600111222', user_id: ana.userId },
		]);
		await business.call('DELETE', path(), users({ user_id: ana.userId }));
		expect((await business.text('34600111222', 'Hi')).status).toBe(200);
	});

	it('must have written in the last 24 hours; who has not is named beside those who have', async () => {
		const { emulator } = pair;
		const bo = emulator.customer({ name: 'Bo', waId: '34600000002' });
		await bo.say('hi');
		await emulator.clock.advance(24 * hour);
		await emulator.customer({ name: 'Ana', waId: '34600000001' }).say('hola');
		const answer = await business.call(
			'POST',
			path(),
			users({ user: '34600000001' }, { user: '34600000002' }, { user: '34600000003' }),
		);
		expect(answer.status).toBe(400);
		expect(codeOf(answer)).toBe(139100);
		expect(answer.body['block_users']).toMatchObject({
			added_users: [{ input: '34600000001' }],
			failed_users: [
				{ input: '34600000002', errors: [{ code: 131047 }] },
				{ input: '34600000003', errors: [{ code: 131026 }] },
			],
		});
	});
});

describe('What WhatsApp shows by itself', () => {
	it('is read as it was set, by the number and by its own id', async () => {
		const components = {
			prompts: ['Where is my order?'],
			commands: [{ command_name: 'order', command_description: 'See your order' }],
		};
		await business.call('POST', `${number}/conversational_automation`, components);
		const read = (await get(`${number}?fields=conversational_automation`))[
			'conversational_automation'
		] as { readonly id: string };
		expect(read).toEqual({ id: expect.any(String), ...components });
		expect(await get(`/${read.id}`)).toEqual({ id: read.id, ...components });
		const shown = await fetch(`${pair.emulator.url}/emulator/number`);
		expect(await shown.json()).toMatchObject(components);
		const tooMany = { prompts: Array.from({ length: 5 }, String) };
		const refused = await business.call('POST', `${number}/conversational_automation`, tooMany);
		expect(codeOf(refused)).toBe(131009);
	});

	it('holds opt-in links, whose first accepts the terms', async () => {
		const path = `/${pair.emulator.wabaId}/signups`;
		const link = {
			signup_message: 'Join',
			confirmation_message: 'Welcome',
			privacy_policy_url: 'https://example.com/privacy',
		};
		expect(codeOf(await business.call('POST', path, link))).toBe(2494164);
		const policy = { tos: 'https://example.com/terms', accepted: true };
		const { id } = (await business.call('POST', path, { ...link, policy })).body;
		expect((await business.call('POST', path, link)).status).toBe(200);
		await business.call('POST', `/signups/${String(id)}`, { status: 'DISABLED' });
		expect(await get(`/signups/${String(id)}`)).toMatchObject({ ...link, status: 'DISABLED' });
		expect((await get(path))['data']).toHaveLength(2);
	});

	it('tells who subscribed by a link, and confirms it in their chat', async () => {
		const { emulator, receiver } = pair;
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		const { id } = (
			await business.call('POST', `/${emulator.wabaId}/signups`, {
				signup_message: 'Join',
				confirmation_message: 'Your code is {{promo_code}}',
				privacy_policy_url: 'https://example.com/privacy',
				promo_code: 'HELLO10',
				policy: { tos: 'https://example.com/terms', accepted: true },
			})
		).body;
		const subscribe = (signupId: unknown) =>
			fetch(`${emulator.url}/emulator/customers/${ana.id}/signups`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ signupId }),
			});
		expect((await subscribe(id)).status).toBe(201);
		expect((await subscribe('none')).status).toBe(409);
		await emulator.settled();
		expect(ana.messages().map(({ text }) => text)).toEqual(['Your code is HELLO10']);
		expect(receiver.received[0]?.change).toMatchObject({
			user_preferences: [{ value: 'signup', signup_id: id, user_id: ana.userId }],
		});
	});

	it('holds welcome sequences', async () => {
		const path = `/${pair.emulator.wabaId}/welcome_message_sequences`;
		const sequence = { name: 'Sale', welcome_message_sequence: { text: 'Hi!' } };
		const { sequence_id: id } = (await business.call('POST', path, sequence)).body;
		await business.call('POST', path, { sequence_id: id, name: 'Winter sale' });
		expect((await get(path))['data']).toEqual([{ id, ...sequence, name: 'Winter sale' }]);
		await business.call('DELETE', `${path}?sequence_id=${String(id)}`);
		expect((await get(path))['data']).toEqual([]);
	});

	it('states who a business in India is', async () => {
		const path = `${number}/business_compliance_info`;
		const facts = {
			entity_name: 'Lucky Shrub',
			entity_type: 'PRIVATE_COMPANY',
			grievance_officer_details: { name: 'C', email: 'c@example.com' },
			customer_care_details: { email: 'd@example.com' },
		};
		await business.call('POST', path, { ...whatsapp, ...facts });
		expect((await get(path))['data']).toEqual([
			{ ...facts, ...whatsapp, whatsapp_business_account_id: pair.emulator.wabaId },
		]);
		const other = { ...whatsapp, ...facts, entity_type: 'OTHER' };
		expect(codeOf(await business.call('POST', path, other))).toBe(131008);
	});
});
