import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, itemsOf, startHouse, token, type House } from './startHouse';

let house: House;
beforeAll(async () => {
	house = await startHouse();
});
afterAll(() => house.close());

const post = (body: BodyInit, contentType?: string) =>
	house.raw('/api/v1/events', {
		method: 'POST',
		body,
		headers: {
			authorization: `Bearer ${token}`,
			...(contentType === undefined ? {} : { 'content-type': contentType }),
		},
	});

const event = { name: 'cart.updated', contact: { waId: '34600000001' } };

describe('A body', () => {
	it.each([
		['broken JSON', '{"name": ', 400, 'api.body-json'],
		['nothing', '', 400, 'api.body-json'],
		['65 levels', '['.repeat(65) + ']'.repeat(65), 400, 'api.body-depth'],
		['10,000 levels', '['.repeat(10_000) + ']'.repeat(10_000), 400, 'api.body-depth'],
		['more than 1 MB', JSON.stringify({ text: 'x'.repeat(1_048_577) }), 413, 'api.body-size'],
		['a way to the prototype', '{"name":"a","__proto__":{"x":1}}', 400, 'api.body-json'],
		['a list', '[]', 400, 'api.invalid'],
		['null', 'null', 400, 'api.invalid'],
	])('of %s is refused', async (_name, body, status, code) => {
		const answer = await post(body, 'application/json');
		expect([answer.status, codeOf(answer)]).toEqual([status, code]);
	});

	it.each([
		'text/plain',
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'application/xml',
	])('of type %s is refused', async (type) => {
		const answer = await post(JSON.stringify(event), type);
		expect([answer.status, codeOf(answer)]).toEqual([415, 'api.content-type']);
	});

	it('is not quoted back', async () => {
		expect((await post('{"secret": "opensesame" oops', 'application/json')).text).not.toContain(
			'opensesame',
		);
	});
});

describe('A request that does not fit', () => {
	it('names every field and what it takes', async () => {
		const answer = await house.call('POST', '/events', {
			name: 'Cart updated!',
			contact: {},
			extra: 1,
		});
		expect(answer.status).toBe(400);
		expect(answer.body).toMatchObject({
			error: {
				code: 'api.invalid',
				details: expect.arrayContaining([
					expect.objectContaining({
						at: 'body.name',
						message: expect.stringContaining('cart.updated'),
					}),
					expect.objectContaining({ at: 'body.contact', message: expect.stringContaining('waId') }),
					expect.objectContaining({ at: 'body.extra' }),
				]),
			},
		});
	});

	it.each([
		'?limit=0',
		'?limit=201',
		'?limit=many',
		'?after=nowhere',
		'?sort=name',
		'?limit=1&limit=2',
	])('is refused for its query: %s', async (query) => {
		expect(codeOf(await house.call('GET', `/contacts${query}`))).toBe('api.invalid');
	});
});

describe('A bad request', () => {
	it('leaves the runner alive and nothing stored', async () => {
		await house.settled();
		expect(itemsOf(await house.call('GET', '/contacts'))).toEqual([]);
		expect((await house.raw('/ready')).status).toBe(200);
	});
});
