import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseWebhook } from '../../../cloud-api/webhooks/parseWebhook';
import { createBusiness } from './createBusiness';
import { hour, startPair, type Pair } from './startPair';

let pair: Pair;
let business: ReturnType<typeof createBusiness>;
let account: string;

beforeEach(async () => {
	pair = await startPair();
	business = createBusiness(pair.emulator);
	account = `/${pair.emulator.wabaId}`;
});
afterEach(() => pair.close());

const day = 24 * hour;
const said = 'Hello {{1}}, your table is booked.';
const definition = (more: object = {}) => ({
	name: 'table_booked',
	language: 'en',
	category: 'UTILITY',
	components: [{ type: 'BODY', text: said, example: { body_text: [['Ana']] } }],
	...more,
});

const create = (more: object = {}) =>
	business.call('POST', `${account}/message_templates`, definition(more));
const created = async (more: object = {}): Promise<string> =>
	String((await create(more)).body['id']);
const reviewed = () => pair.emulator.clock.advance(5000);
const read = async (id: string, fields = '') =>
	(await business.call('GET', `/${id}${fields === '' ? '' : `?fields=${fields}`}`)).body;
const edit = (id: string, body: object = { components: definition().components }) =>
	business.call('POST', `/${id}`, body);
const send = (name = 'table_booked', language = 'en') =>
	business.send('34600111222', {
		type: 'template',
		template: {
			name,
			language: { code: language },
			components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] }],
		},
	});
const codeOf = async (answer: Promise<{ body: { error?: { code: number } } }>) =>
	(await answer).body.error?.code;

interface TemplateNews {
	readonly event?: string;
	readonly reason?: string;
	readonly new_category?: string;
	readonly new_quality_score?: string;
	readonly message_template_element?: string;
	readonly message_template_id?: number;
}
const news = async (): Promise<readonly TemplateNews[]> => {
	await pair.emulator.settled();
	return pair.receiver.received.map(({ change }) => change as TemplateNews);
};
const events = async () => (await news()).flatMap(({ event }) => event ?? []);

describe('A new template', () => {
	it('waits for its review, is approved, and can be sent only then', async () => {
		const answer = await create();
		expect(answer).toMatchObject({ status: 200, body: { status: 'PENDING', category: 'UTILITY' } });
		expect(await codeOf(send())).toBe(132001);
		await reviewed();
		const id = String(answer.body['id']);
		expect(await read(id)).toMatchObject({ status: 'APPROVED', name: 'table_booked' });
		expect(await events()).toEqual(['APPROVED']);
		expect((await news())[0]?.message_template_id).toBe(Number(id));
		expect((await send()).status).toBe(200);
	});

	it.each([
		['a shortened link', 'See https://bit.ly/x for your table today.', 'SCAM'],
		['a question for secrets', 'Tell us your password to go on.', 'ABUSIVE_CONTENT'],
		['shouting', 'YOUR TABLE IS BOOKED AND WE ARE WAITING FOR YOU TONIGHT.', 'INVALID_FORMAT'],
	])('is rejected for %s', async (_what, text, reason) => {
		const id = await created({ components: [{ type: 'BODY', text }] });
		await reviewed();
		expect(await read(id, 'status,rejected_reason')).toMatchObject({
			status: 'REJECTED',
			rejected_reason: reason,
		});
		expect(await news()).toMatchObject([{ event: 'REJECTED', reason }]);
	});

	it('that advertises is marketing, whatever it was called', async () => {
		const text = 'Today 20% off on all shoes.';
		const answer = await create({ components: [{ type: 'BODY', text }] });
		expect(answer.body['category']).toBe('MARKETING');
		expect(await read(String(answer.body['id']))).toMatchObject({ previous_category: 'UTILITY' });
		expect(await news()).toMatchObject([{ new_category: 'MARKETING' }]);
	});

	it.each([
		['a variable last', { components: [{ type: 'BODY', text: 'Hi {{1}}' }] }, 2_388_299],
		[
			'a variable in the footer',
			{
				components: [
					{ type: 'BODY', text: 'Hi' },
					{ type: 'FOOTER', text: 'By {{1}}' },
				],
			},
			2_388_073,
		],
	])('with %s is refused with its subcode', async (_what, more, subcode) => {
		expect((await create(more)).body.error).toMatchObject({ code: 100, error_subcode: subcode });
	});

	it('cannot have a name that is there, or was until a month ago', async () => {
		await created();
		expect((await create()).body.error?.error_subcode).toBe(2_388_024);
		await business.call('DELETE', `${account}/message_templates?name=table_booked`);
		expect((await create()).body.error?.error_subcode).toBe(2_388_023);
		await pair.emulator.clock.advance(30 * day);
		expect((await create()).status).toBe(200);
	});

	it('comes from the library approved, with the addresses of the business', async () => {
		const { body } = await business.call(
			'GET',
			'/message_template_library?search=delivery&limit=2',
		);
		expect(body['data']).toHaveLength(2);
		const answer = await business.call('POST', `${account}/message_templates`, {
			name: 'ours',
			language: 'en_US',
			category: 'UTILITY',
			library_template_name: 'delivery_on_its_way',
			library_template_button_inputs: [
				{ type: 'URL', url: { base_url: 'https://shop.example/o/{{1}}' } },
			],
		});
		expect(answer.body).toMatchObject({ status: 'APPROVED' });
		expect(JSON.stringify(await read(String(answer.body['id'])))).toContain('shop.example/o/');
	});
});

describe('An edit', () => {
	it('of an approved template goes through once a day', async () => {
		const id = await created();
		expect(await codeOf(edit(id))).toBe(100);
		await reviewed();
		const components = [{ type: 'BODY', text: 'Your table is booked, see you.' }];
		expect((await edit(id, { components })).body).toEqual({ success: true });
		expect((await read(id))['status']).toBe('PENDING');
		await reviewed();
		expect((await read(id))['status']).toBe('APPROVED');
		const said = (await news()).map((one) => one.message_template_element).filter(Boolean);
		expect(said).toEqual(['Your table is booked, see you.']);
		expect(await codeOf(edit(id))).toBe(100);
		await pair.emulator.clock.advance(day);
		expect((await edit(id)).status).toBe(200);
	});

	it('is taken ten times in thirty days', async () => {
		const id = await created();
		await reviewed();
		for (let count = 0; count < 10; count += 1) {
			expect((await edit(id)).status).toBe(200);
			await pair.emulator.clock.advance(day);
		}
		expect((await edit(id)).body.error?.error_subcode).toBe(2_388_004);
	});
});

describe('A template that customers dislike', () => {
	it('rests 3 hours, then 6, then is disabled', async () => {
		const dislike = () =>
			pair.emulator.judgeTemplate('reopen_conversation', 'en', { status: 'PAUSED' });
		const answer = () => codeOf(send('reopen_conversation'));
		dislike();
		expect(await answer()).toBe(132015);
		await pair.emulator.clock.advance(3 * hour);
		expect(await answer()).toBeUndefined();
		dislike();
		await pair.emulator.clock.advance(3 * hour);
		expect(await answer()).toBe(132015);
		await pair.emulator.clock.advance(3 * hour);
		dislike();
		expect(await answer()).toBe(132016);
		const about = (await events()).filter((event) => event !== undefined);
		expect(about).toEqual(['PAUSED', 'UNPAUSE', 'PAUSED', 'UNPAUSE', 'DISABLED']);
	});

	it('is rated, and the rating is news', async () => {
		pair.emulator.judgeTemplate('cart_reminder', 'en', { quality: 'YELLOW' });
		expect(await news()).toMatchObject([{ new_quality_score: 'YELLOW' }]);
		const { body } = await business.call(
			'GET',
			`${account}/message_templates?quality_score=YELLOW`,
		);
		expect(body['data']).toMatchObject([{ name: 'cart_reminder' }]);
	});

	it('needs the unpause call when pacing stopped it', async () => {
		const { body } = await business.call('GET', `${account}/message_templates?name=cart_reminder`);
		const [{ id }] = body['data'] as [{ id: string }];
		expect((await business.call('POST', `/${id}/unpause`)).body['success']).toBe(false);
		await fetch(`${pair.emulator.url}/emulator/templates/${id}`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ status: 'PAUSED', reason: 'PACING' }),
		});
		await pair.emulator.clock.advance(day);
		expect((await read(id))['status']).toBe('PAUSED');
		expect((await business.call('POST', `/${id}/unpause`)).body).toEqual({ success: true });
		expect((await read(id))['status']).toBe('APPROVED');
	});

	it('moves to the category Meta announced a day before', async () => {
		pair.emulator.judgeTemplate('order_update', 'en', { category: 'MARKETING' });
		const list = async () =>
			(await business.call('GET', `${account}/message_templates?name=order_update`)).body['data'];
		expect(await list()).toMatchObject([{ category: 'UTILITY' }]);
		await pair.emulator.clock.advance(day);
		expect(await list()).toMatchObject([{ category: 'MARKETING', previous_category: 'UTILITY' }]);
	});
});

describe('The shelf', () => {
	it('archives and brings back, and says what it could not', async () => {
		const id = await created();
		const archive = (what: string, ids: readonly string[]) =>
			business.call('POST', `${account}/message_templates/${what}`, { hsm_ids: ids });
		expect((await archive('archive', [id])).body).toEqual({
			archived_templates: [],
			failed_templates: { [id]: 'Only approved or rejected templates can be archived' },
		});
		await reviewed();
		expect((await archive('archive', [id, '7'])).body).toMatchObject({ archived_templates: [id] });
		expect(await codeOf(send())).toBe(132001);
		expect((await archive('unarchive', [id])).body).toMatchObject({ unarchived_templates: [id] });
		expect((await send()).status).toBe(200);
	});

	it('deletes many by id, and none when one is unknown', async () => {
		const ids = [await created(), await created({ language: 'es' })];
		const remove = (list: readonly string[]) =>
			business.call('DELETE', `${account}/message_templates?hsm_ids=${JSON.stringify(list)}`);
		expect(await codeOf(remove([...ids, '7']))).toBe(100);
		expect((await remove(ids)).body).toEqual({ success: true });
		expect((await business.call('GET', `/${ids[0]}`)).body.error?.error_subcode).toBe(33);
	});

	it('pages, filters and selects', async () => {
		const first = await business.call('GET', `${account}/message_templates?limit=2&fields=name`);
		expect(first.body['data']).toHaveLength(2);
		expect(Object.keys((first.body['data'] as object[])[0] ?? {}).sort()).toEqual(['id', 'name']);
		const { next } = first.body['paging'] as { next: string };
		const path = next.slice(next.indexOf(account));
		expect((await business.call('GET', path)).body['data']).toHaveLength(2);
		const marketing = await business.call('GET', `${account}/message_templates?category=MARKETING`);
		expect(marketing.body['data']).toMatchObject([
			{ name: 'cart_reminder' },
			{ name: 'cart_coupon' },
		]);
	});

	it('keeps each template in one group', async () => {
		const id = await created();
		const group = (name: string) =>
			business.call('POST', `${account}/template_groups`, {
				name,
				whatsapp_business_templates: [Number(id)],
			});
		const groupId = String((await group('Tables')).body['id']);
		expect(await codeOf(group('Chairs'))).toBe(100);
		expect(await read(groupId)).toMatchObject({
			name: 'Tables',
			whatsapp_business_templates: { data: [{ id }] },
		});
		await business.call('POST', `/${groupId}`, { remove_templates: [id] });
		expect((await group('Chairs')).status).toBe(200);
		expect((await business.call('DELETE', `/${groupId}`)).body).toEqual({ success: true });
	});

	it('compares what was really sent', async () => {
		const ids = [await created(), await created({ language: 'es' })];
		await reviewed();
		await send();
		await send();
		const end = Math.floor(pair.emulator.clock.now() / 1000) + 1;
		const path = `/${ids[0]}/compare?template_ids=[${ids[1]}]&start=${end - 7 * 86_400}&end=${end}`;
		expect((await business.call('GET', path)).body['data']).toContainEqual({
			metric: 'MESSAGE_SENDS',
			type: 'NUMBER_VALUES',
			number_values: [
				{ key: ids[0], value: 2 },
				{ key: ids[1], value: 0 },
			],
		});
	});

	it('has one authentication template in many languages at once', async () => {
		const upsert = () =>
			business.call('POST', `${account}/upsert_message_templates`, {
				name: 'login',
				languages: ['en_US', 'es_ES'],
				category: 'AUTHENTICATION',
				components: [
					{ type: 'BODY', add_security_recommendation: true },
					{ type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
				],
			});
		const { body } = await upsert();
		expect(body['data']).toMatchObject([{ status: 'APPROVED' }, { language: 'es_ES' }]);
		expect((await upsert()).body).toEqual(body);
		const code = { type: 'text', text: '123456' };
		const ana = pair.emulator.customer({ name: 'Ana', waId: '34600111222' });
		await business.send('34600111222', {
			type: 'template',
			template: {
				name: 'login',
				language: { code: 'en_US' },
				components: [
					{ type: 'body', parameters: [code] },
					{ type: 'button', sub_type: 'url', index: '0', parameters: [code] },
				],
			},
		});
		expect(ana.messages().at(-1)?.text).toContain('123456 is your verification code');
	});
});

it('A carousel reaches the phone as cards, each with its own text', async () => {
	const card = {
		components: [
			{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['h'] } },
			{ type: 'BODY', text: 'For {{1}} only', example: { body_text: [['Ana']] } },
			{
				type: 'BUTTONS',
				buttons: [{ type: 'URL', text: 'Buy', url: 'https://shop.example/{{1}}', example: ['x'] }],
			},
		],
	};
	await created({
		name: 'shoes',
		category: 'MARKETING',
		components: [
			{ type: 'BODY', text: 'New shoes' },
			{ type: 'CAROUSEL', cards: [card, card] },
		],
	});
	await reviewed();
	const ana = pair.emulator.customer({ name: 'Ana', waId: '34600111222' });
	const filled = (index: number) => ({
		card_index: index,
		components: [
			{
				type: 'header',
				parameters: [{ type: 'image', image: { link: 'https://shop.example/a.jpg' } }],
			},
			{ type: 'body', parameters: [{ type: 'text', text: `Ana ${index}` }] },
			{ type: 'button', sub_type: 'url', index: 0, parameters: [{ type: 'text', text: 'a' }] },
		],
	});
	const carousel = (count: number) =>
		business.send('34600111222', {
			type: 'template',
			template: {
				name: 'shoes',
				language: { code: 'en' },
				components: [
					{ type: 'carousel', cards: Array.from({ length: count }, (_, at) => filled(at)) },
				],
			},
		});
	expect(await codeOf(carousel(3))).toBe(132000);
	expect((await carousel(2)).status).toBe(200);
	const cards = [{}, { body: expect.stringContaining('For Ana 1 only') }];
	expect(ana.messages().at(-1)?.content).toMatchObject({ body: 'New shoes', cards });
});

it('What is told about a template can be read by what listens to Meta', async () => {
	const { emulator, receiver } = pair;
	const id = await created();
	await reviewed();
	await edit(id, { components: [{ type: 'BODY', text: 'Your table is booked.' }] });
	await reviewed();
	emulator.judgeTemplate('table_booked', 'en', { category: 'MARKETING', quality: 'RED' });
	emulator.judgeTemplate('order_update', 'en', { status: 'REJECTED', reason: 'PROMOTIONAL' });
	await emulator.settled();
	const events = receiver.received.flatMap(({ raw }) => {
		const parsed = parseWebhook(JSON.parse(raw.toString()));
		return parsed.ok ? parsed.events : [];
	});
	expect(events).toMatchObject([
		{ type: 'templateStatus', status: 'APPROVED', templateId: id, name: 'table_booked' },
		{ type: 'templateComponents', body: 'Your table is booked.' },
		{ type: 'templateStatus', status: 'APPROVED', category: 'UTILITY' },
		{ type: 'templateCategory', correct: 'MARKETING' },
		{ type: 'templateQuality', previous: 'UNKNOWN', current: 'RED' },
		{ type: 'templateStatus', status: 'PAUSED', title: 'FIRST_PAUSE' },
		{ type: 'templateStatus', status: 'REJECTED', reason: 'PROMOTIONAL', name: 'order_update' },
	]);
});
