import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { catalogue, operationById, operationIds, operations } from '../../../cloud-api/catalogue';
import { buildRequest, operationPath } from '../../../cloud-api/operation';
import { operationsTable } from '../../../cloud-api/operationsTable';

const { message, media, phoneNumber } = catalogue;

describe('the catalogue', () => {
	it('names every operation by resource and finds it by that name', () => {
		expect(operationIds).toContain('message.send');
		for (const id of operationIds) expect(operationById(id)).toBe(operations[id]);
	});

	it.each(['message.sing', 'message', '', 'toString', '__proto__'])(
		'has no operation "%s"',
		(id) => {
			expect(operationById(id)).toBeUndefined();
		},
	);

	it('tells calls on the same method and path apart by a member of the body or by the query', () => {
		const seen = operationIds.map((id) => {
			const { method, path, body, bodyMember, bodyValue, expands, query } = operations[id];
			const file = body === 'multipart' ? 'file' : '';
			return [method, path, bodyMember ?? expands ?? query?.join(), bodyValue, file].join(' ');
		});
		expect(new Set(seen).size).toBe(seen.length);
	});

	it('repeats no send', () => {
		expect(message.send.idempotent).toBe(false);
		expect(message.sendMarketing.idempotent).toBe(false);
	});

	it.each(operationIds)('%s carries a body only when it can', (id) => {
		const { method, body } = operations[id];
		expect(method !== 'GET' || body === undefined).toBe(true);
	});
});

describe('the path of a call', () => {
	it('has its parameters in place', () => {
		expect(operationPath(message.send, { phoneNumberId: '106' })).toBe('/106/messages');
	});

	it.each([
		['1/../2', '/1%2F..%2F2'],
		['1?fields=token', '/1%3Ffields%3Dtoken'],
		['1#x', '/1%23x'],
		['%2e%2e', '/%252e%252e'],
		['ñ', '/%C3%B1'],
		['upload:MTph', '/upload:MTph'],
	])('keeps %s in its segment', (mediaId, path) => {
		expect(operationPath(media.getUrl, { mediaId })).toBe(path);
	});

	it.each(['', '.', '..'])('refuses %j for an id', (mediaId) => {
		expect(() => operationPath(media.getUrl, { mediaId })).toThrow(/mediaId/);
	});

	it('names the parameter that is missing at run time', () => {
		const params = {} as { readonly phoneNumberId: string };
		expect(() => operationPath(message.send, params)).toThrow(/needs phoneNumberId/);
	});
});

describe('a request', () => {
	it('goes to the Graph version we know', () => {
		const json = { messaging_product: 'whatsapp' };
		const request = buildRequest(message.send, {
			params: { phoneNumberId: '106' },
			body: { kind: 'json', json },
		});
		expect(request).toEqual({
			method: 'POST',
			url: 'https://graph.facebook.com/v26.0/106/messages',
			body: { kind: 'json', json },
		});
	});

	it('goes wherever it is told, with its query encoded and its gaps left out', () => {
		const request = buildRequest(
			phoneNumber.list,
			{
				params: { businessAccountId: '7' },
				query: { fields: 'id,status', limit: 5, after: undefined },
			},
			{ baseUrl: 'http://127.0.0.1:4000/', version: 'v25.0' },
		);
		expect(request).toEqual({
			method: 'GET',
			url: 'http://127.0.0.1:4000/v25.0/7/phone_numbers?fields=id%2Cstatus&limit=5',
			body: { kind: 'none' },
		});
	});
});

describe('docs/operations.md', () => {
	it('is the catalogue (write it anew from operationsTable())', () => {
		const page = readFileSync(join(__dirname, '../../../docs/operations.md'), 'utf8');
		expect(page).toBe(operationsTable());
	});
});
