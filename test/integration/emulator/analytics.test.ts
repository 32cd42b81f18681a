import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { control } from './newsOf';
import { hour, noon, startPair, type Pair } from './startPair';

const phone = '34600111222';
const template = {
	type: 'template',
	template: { name: 'hello_world', language: { code: 'en_US' } },
};
const start = Math.floor(noon / 1000) - 12 * 3600;
const end = start + 2 * 86_400;
let pair: Pair;

beforeEach(async () => {
	pair = await startPair();
	await pair.emulator.customer({ name: 'Ana', waId: phone }).say('hola');
	const business = createBusiness(pair.emulator);
	await business.text(phone, 'one');
	await business.text(phone, 'two');
	await business.send(phone, template);
	await pair.emulator.clock.advance(24 * hour);
	await business.send(phone, template);
	await pair.emulator.settled();
});
afterEach(() => pair.close());

const call = (method: string, path: string, body?: object) =>
	createBusiness(pair.emulator).call(method, path, body);
const read = async (field: string, more: string) => {
	const fields = `${field}.start(${start}).end(${end})${more}`;
	const { body } = await call(
		'GET',
		`/${pair.emulator.wabaId}?fields=${encodeURIComponent(fields)}`,
	);
	return body;
};
const points = (body: Readonly<Record<string, unknown>>, field: string) =>
	(body[field] as { data: readonly { data_points: readonly object[] }[] }).data[0]?.data_points;

describe('Analytics count what was really sent', () => {
	it('by day, with the days on which nothing was', async () => {
		const body = await read('analytics', '.granularity(DAY)');
		expect(body['analytics']).toMatchObject({
			data_points: [
				{ start, sent: 3, delivered: 3 },
				{ start: start + 86_400, sent: 1, delivered: 1 },
			],
		});
	});

	it('by half an hour, number, country and kind', async () => {
		const sent = async (more: string) => {
			const body = await read('analytics', `.granularity(HALF_HOUR)${more}`);
			const { data_points: all } = body['analytics'] as {
				data_points: readonly { sent: number }[];
			};
			expect(all).toHaveLength(96);
			return all.reduce((sum, one) => sum + one.sent, 0);
		};
		expect(await sent('.phone_numbers(["15550100100"])')).toBe(4);
		expect(await sent('.phone_numbers(["4915112345"])')).toBe(0);
		expect(await sent('.country_codes(["FR"])')).toBe(0);
		expect(await sent('.product_types([0])')).toBe(2);
		expect(await sent('.product_types([100])')).toBe(1);
	});

	it('by price: what was free and what was not', async () => {
		const more = '.granularity(DAILY).dimensions(["PRICING_CATEGORY","PRICING_TYPE"])';
		const [free] = points(await read('pricing_analytics', more), 'pricing_analytics') ?? [];
		expect(free).toMatchObject({
			pricing_category: 'SERVICE',
			pricing_type: 'FREE_CUSTOMER_SERVICE',
			volume: 2,
			cost: 0,
		});
		const paid = await read('pricing_analytics', `${more}.pricing_types(["REGULAR"])`);
		expect(points(paid, 'pricing_analytics')).toHaveLength(2);
	});

	it('as a conversation that an ad began, at no cost', async () => {
		const ben = pair.emulator.customer({ name: 'Ben', waId: '34600111333' });
		const fromAd = { type: 'text', text: 'Still on?', referral: { headline: 'Lamps' } };
		await control(pair.emulator.url, 'POST', `/customers/${ben.id}/messages`, fromAd);
		await createBusiness(pair.emulator).text('34600111333', 'It is');
		await pair.emulator.settled();
		const more = '.granularity(DAILY).conversation_types(["FREE_ENTRY_POINT"])';
		const dimensions = '.dimensions(["CONVERSATION_DIRECTION","CONVERSATION_CATEGORY"])';
		const body = await read('conversation_analytics', more + dimensions);
		expect(points(body, 'conversation_analytics')).toMatchObject([
			{
				conversation_direction: 'USER_INITIATED',
				conversation_category: 'REFERRAL_CONVERSION',
				conversation: 1,
				cost: 0,
			},
		]);
	});

	it('by conversation of a day', async () => {
		const more = '.granularity(MONTHLY).dimensions(["CONVERSATION_DIRECTION"])';
		expect(
			points(await read('conversation_analytics', more), 'conversation_analytics'),
		).toMatchObject([
			{ conversation_direction: 'USER_INITIATED', conversation: 1 },
			{ conversation: 2 },
		]);
	});

	it('of calls, with their mean length', async () => {
		const path = '/customers/c1/calls';
		const { url, clock } = pair.emulator;
		await control(url, 'POST', path, { action: 'call' });
		await control(url, 'POST', path, { action: 'hangUp' });
		await clock.advance(1000);
		const more = '.granularity(DAILY).dimensions(["DIRECTION"])';
		expect(points(await read('call_analytics', more), 'call_analytics')).toMatchObject([
			{ direction: 'USER_INITIATED', count: 1, average_duration: 0, cost: 0 },
		]);
	});

	it('of a template, once they are switched on', async () => {
		const { wabaId } = pair.emulator;
		const [node] = (await call('GET', `/${wabaId}/message_templates?name=hello_world`)).body[
			'data'
		] as readonly { id: string }[];
		const path = `/${wabaId}/template_analytics?start=${start}&end=${end}&granularity=DAILY&template_ids=["${node?.id}"]`;
		expect((await call('GET', path)).body.error?.code).toBe(200005);
		const off = await call('POST', `/${wabaId}`, { is_enabled_for_insights: false });
		expect(off.status).toBe(400);
		await call('POST', `/${wabaId}`, { is_enabled_for_insights: true });
		const { body } = await call('GET', path);
		expect(body['data']).toMatchObject([
			{ data_points: [{ template_id: node?.id, sent: 1, delivered: 1 }, { sent: 1 }] },
		]);
	});

	it.each([
		['a type that is asked for alone', '.granularity(DAY).product_types([0,100])', 2388077],
		['no granularity', '', 131008],
		['an unknown granularity', '.granularity(WEEK)', 131009],
	])('and refuse %s', async (_what, more, code) => {
		expect((await read('analytics', more)).error?.code).toBe(code);
	});
});
