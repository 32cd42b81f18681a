import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiPrefix, routes } from '../../../engine/src/http/api/routes';
import { codeOf, startHouse, token, type House } from './startHouse';

let house: House;
beforeAll(async () => {
	house = await startHouse();
});
afterAll(() => house.close());

const everyRow = routes.map(({ id, method, path }) => ({
	id,
	method,
	path: path.replace(/\{\w+\}/g, 'x'),
}));

/** Wrong guesses are counted by address, so each of these tries comes from another one, by a proxy on this machine. */
let addresses = 0;
const newAddress = () => `198.51.${(addresses >> 8) & 255}.${addresses++ & 255}`;

const wrongHeaders: readonly (readonly [string, Record<string, string>])[] = [
	['no header', {}],
	['an empty one', { authorization: '' }],
	['no token', { authorization: 'Bearer ' }],
	['another token', { authorization: `Bearer ${token}x` }],
	['the beginning of the token', { authorization: `Bearer ${token.slice(0, -1)}` }],
	['another scheme', { authorization: `Basic ${token}` }],
	['the token alone', { authorization: token }],
	['two tokens', { authorization: `Bearer ${token} ${token}` }],
];

describe.each(wrongHeaders)('with %s', (_name, headers) => {
	it.each(everyRow)('$id answers 401 and says what to do', async ({ method, path }) => {
		const answer = await house.raw(`${apiPrefix}${path}`, {
			method,
			headers: { ...headers, 'x-forwarded-for': newAddress() },
		});
		expect(answer.status).toBe(401);
		expect(codeOf(answer)).toBe('api.unauthorized');
		expect(answer.headers.get('www-authenticate')).toContain('Bearer');
		expect(answer.text).toContain('Authorization: Bearer');
	});
});

describe('Without a token', () => {
	it('nobody learns which paths and methods exist', async () => {
		for (const [method, path] of [
			['GET', '/nothing'],
			['DELETE', '/journeys'],
			['PUT', '/runs/x'],
		] as const) {
			expect((await house.raw(`${apiPrefix}${path}`, { method })).status).toBe(401);
		}
	});

	it('a large body is refused before it is read', async () => {
		const answer = await house
			.raw(`${apiPrefix}/journeys`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: 'x'.repeat(3_000_000),
			})
			.catch(() => null);
		// The server may hang up while the body is still on its way.
		expect(answer === null || answer.status === 401).toBe(true);
	});

	it.each(['/api/v1/openapi.json', '/docs', '/live', '/ready', '/metrics'])(
		'%s is open',
		async (path) => {
			expect((await house.raw(path)).status).toBe(200);
		},
	);
});

describe('With the token', () => {
	it.each(everyRow)('$id lets the caller in', async ({ method, path }) => {
		const answer = await house.raw(`${apiPrefix}${path}`, {
			method,
			headers: { authorization: `Bearer ${token}` },
		});
		expect(answer.status).not.toBe(401);
		expect(answer.status).toBeLessThan(500);
	});

	it('an unknown path is 404, an unknown method 405 with those there are', async () => {
		const headers = { authorization: `bearer ${token}` };
		expect(codeOf(await house.raw(`${apiPrefix}/nothing`, { headers }))).toBe('api.not-found');
		const wrong = await house.raw(`${apiPrefix}/journeys`, { method: 'DELETE', headers });
		expect(wrong.status).toBe(405);
		expect(wrong.headers.get('allow')).toBe('POST, GET');
	});
});
