import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { apiPrefix } from '../../../engine/src/http/api/routes';
import { itemsOf, startHouse, token, type House } from './startHouse';

const names = ['Ana "la jefa"', '=HYPERLINK("https://evil.example")', 'Zoë; +34\nMadrid'];

let house: House;
beforeEach(async () => {
	house = await startHouse();
	for (const [nth, name] of names.entries())
		await house.emulator.customer({ name, waId: `3460011122${nth}` }).say('hello');
	await house.settled();
});
afterEach(() => house.close());

const get = (path: string, accept: string) =>
	house.raw(path, { headers: { authorization: `Bearer ${token}`, accept } });
const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe('a list of the API', () => {
	it('comes as CSV when that is asked for, with what it has as JSON', async () => {
		const answer = await get(`${apiPrefix}/contacts`, 'text/csv');
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
		expect(answer.headers.get('content-disposition')).toBe(
			'attachment; filename="listContacts.csv"',
		);
		const rows = read(answer.text);
		const contacts = itemsOf(await house.call('GET', '/contacts'));
		expect(rows.map((row) => row['id'])).toEqual(contacts.map(({ id }) => id));
		expect(rows.map((row) => row['profileName'])).toEqual([names[2], `'${names[1]}`, names[0]]);
		expect(rows[0]).toMatchObject({
			'identity.waId': '34600111222',
			'consent.marketing': 'unknown',
			'owner.kind': 'automation',
			tags: '[]',
		});
	});

	it('leads from page to page by its Link, and keeps what was asked for', async () => {
		let path = `${apiPrefix}/contacts?limit=1&search=346001`;
		const found: (string | undefined)[] = [];
		for (;;) {
			const { text, headers } = await get(path, 'text/csv');
			found.push(...read(text).map((row) => row['identity.waId']));
			const link = /^<(\/[^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
			if (link === undefined) break;
			expect(link).toMatch(/limit=1&search=346001&after=\d+$/);
			path = link;
		}
		expect(found).toEqual(['34600111222', '34600111221', '34600111220']);
	});

	it.each([
		['text/csv;q=0.9, */*;q=0.1', 'text/csv'],
		['TEXT/CSV', 'text/csv'],
		['text/html, text/csv', 'text/csv'],
		['application/json, text/csv', 'application/json'],
		['*/*', 'application/json'],
		['text/csvx', 'application/json'],
	])('with “Accept: %s” is %s', async (accept, type) => {
		const { headers } = await get(`${apiPrefix}/contacts`, accept);
		expect(headers.get('content-type')).toContain(`${type};`);
		expect(headers.get('vary')).toBe('accept');
	});

	it('that has one page only comes as CSV, too', async () => {
		await house.call('POST', '/tokens', { name: '@Ana', role: 'agent' });
		const { text, headers } = await get(`${apiPrefix}/tokens`, 'text/csv');
		expect(read(text)).toMatchObject([{ name: "'@Ana", role: 'agent' }]);
		expect(headers.get('link')).toBeNull();
	});

	it('is refused as JSON all the same', async () => {
		const answer = await get(`${apiPrefix}/contacts?limit=0`, 'text/csv');
		expect(answer).toMatchObject({ status: 400, body: { error: { code: 'api.invalid' } } });
	});
});

it('what is no list stays JSON', async () => {
	const answer = await get(`${apiPrefix}/status`, 'text/csv');
	expect(answer.headers.get('content-type')).toContain('application/json');
	expect(answer.headers.get('vary')).toBeNull();
});

it('the OpenAPI document says which lists there are as CSV', async () => {
	const { text } = await house.raw(`${apiPrefix}/openapi.json`);
	const { paths } = JSON.parse(text) as {
		paths: Record<string, { get?: { responses: Record<string, { content: object }> } }>;
	};
	const asCsv = Object.entries(paths).flatMap(([path, { get: operation }]) =>
		'text/csv' in (operation?.responses['200']?.content ?? {}) ? [path] : [],
	);
	for (const path of ['/outbox/dead', '/audit', '/journeys', '/quarantine', '/tokens'])
		expect(asCsv).toContain(`${apiPrefix}${path}`);
	expect(asCsv).not.toContain(`${apiPrefix}/status`);
});
