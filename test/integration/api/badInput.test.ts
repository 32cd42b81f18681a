import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../../engine/src/http/api/routes';
import { readyMadeDocument } from '../../support/journeys/readyMade';
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
		['nothing', '', 400, 'api.invalid'],
		['65 levels', '['.repeat(65) + ']'.repeat(65), 400, 'api.body-depth'],
		['10,000 levels', '['.repeat(10_000) + ']'.repeat(10_000), 400, 'api.body-depth'],
		['more than 1 MB', JSON.stringify({ text: 'x'.repeat(1_048_577) }), 413, 'api.body-size'],
		['a way to the prototype', '{"name":"a","__proto__":{"x":1}}', 400, 'api.body-key'],
		['a longer one', '{"data":{"constructor":{"prototype":{"x":1}}}}', 400, 'api.body-key'],
		['a broken one', '{"__proto__":{"x":1}', 400, 'api.body-json'],
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

	it('may be empty where none is needed, whatever type is said', async () => {
		await house.call('POST', '/journeys', readyMadeDocument('welcome'));
		const answer = await house.raw('/api/v1/journeys/welcome/publish', {
			method: 'POST',
			body: '',
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
		});
		expect(answer.status).toBe(200);
	});

	it('that breaks says where, one with a forbidden key which', async () => {
		expect((await post('{"name": "a" "b"}', 'application/json')).text).toContain(
			'it breaks at position 13 (line 1 column 14)',
		);
		expect((await post('[{"__proto__":1}]', 'application/json')).text).toContain(
			'The key `__proto__` is not allowed',
		);
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

	const lists = routes
		.filter(({ query }) => query?.shape['limit'] !== undefined)
		.map(({ path }) => path);

	it.each(
		lists.flatMap((list) =>
			[
				'?limit=0',
				'?limit=201',
				'?limit=many',
				'?after=nowhere',
				'?sort=name',
				'?limit=1&limit=2',
			].map((query) => `${list}${query}`),
		),
	)('is refused for its query: %s', async (path) => {
		expect(codeOf(await house.call('GET', path.replace('{id}', 'anyone')))).toBe('api.invalid');
	});

	it('says what is missing and what a field takes, in words', async () => {
		const { body } = await house.call('POST', '/escalations/any/take', {});
		expect(body).toMatchObject({
			error: { details: [{ at: 'body.agent', message: 'is missing: it takes a text' }] },
		});
		expect((await house.call('GET', '/runs?limit=201')).body).toMatchObject({
			error: { details: [{ at: 'query.limit', message: 'must be at most 200' }] },
		});
	});
});

describe('A bad request', () => {
	it('leaves the runner alive and nothing stored', async () => {
		await house.settled();
		expect(itemsOf(await house.call('GET', '/contacts'))).toEqual([]);
		expect((await house.raw('/ready')).status).toBe(200);
	});
});
