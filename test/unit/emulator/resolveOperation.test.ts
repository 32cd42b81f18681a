import { describe, expect, it } from '@jest/globals';
import { operationIds, operations } from '../../../cloud-api/catalogue';
import { resolveOperation } from '../../../emulator/src/graph/resolveOperation';

const resolve = (
	method: string,
	path: string,
	body?: unknown,
	query: Record<string, string> = {},
	hasFile = false,
) =>
	resolveOperation(
		{ method, segments: path.split('/').slice(1), query, body, hasFile },
		(kind, id) => id === kind,
	);

describe('a request finds its operation', () => {
	it.each(operationIds)('%s', (id) => {
		const operation = operations[id];
		const path = operation.path.replace(/[{}]/g, '');
		const { bodyMember, bodyValue = 'x', expands } = operation;
		const marked = bodyMember === undefined ? undefined : { [bodyMember]: bodyValue };
		const alone =
			operation.method === 'POST' && marked === undefined ? (operation.query ?? []) : [];
		const found = resolve(
			operation.method,
			path,
			marked,
			expands === undefined
				? Object.fromEntries(alone.map((name) => [name, 'x']))
				: { fields: `${expands}.start(1)` },
			operation.body === 'multipart',
		);
		expect(found).toMatchObject({ kind: 'operation', id });
	});

	it('tells an unknown object from an unknown path', () => {
		expect(resolve('GET', '/12345')).toEqual({ kind: 'unknownObject', objectId: '12345' });
		expect(resolve('GET', '/phoneNumberId/nothing')).toEqual({ kind: 'unknownPath' });
		expect(resolve('DELETE', '/phoneNumberId/messages')).toEqual({ kind: 'unknownPath' });
	});
});
