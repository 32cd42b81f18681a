import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { executeNode } from '../../support/n8n/executeNode';

const noon = Date.UTC(2026, 10, 20, 12);
const friends = 'Y2FwaV9ncm91cDoxMjAzNjMwMjU0NTY3ODkw';
let emulator: Emulator;

beforeEach(async () => {
	emulator = await createEmulator({ clock: { standingAt: noon } });
});
afterEach(() => emulator.close());

async function run(parameters: INodeParameters, items?: readonly INodeExecutionData[]) {
	const [output = []] = await executeNode(new WhatsApp(), {
		parameters,
		credential: {
			accessToken: emulator.accessToken,
			businessAccountId: emulator.wabaId,
			phoneNumberId: emulator.phoneNumberId,
			appId: emulator.appId,
			appSecret: emulator.appSecret,
			baseUrl: emulator.url,
			graphVersion: 'v26.0',
		},
		...(items === undefined ? {} : { items }),
	});
	return output.map(({ json }) => json);
}

const lastCall = () => emulator.requests().at(-1);

describe('groups', () => {
	it('are created, listed one by one, and read in short', async () => {
		await run({ resource: 'group', operation: 'create', subject: 'Hike' });
		const groups = await run({ resource: 'group', operation: 'list', returnAll: true });
		expect(groups.map(({ subject }) => subject)).toEqual(['Wayfare friends', 'Hike']);
		expect(await run({ resource: 'group', operation: 'get', groupId: friends })).toEqual([
			expect.objectContaining({
				id: friends,
				participantCount: 1,
				participants: ['34600333444'],
			}),
		]);
	});

	it('get the picture of the item, and no other file', async () => {
		const picture = (mimeType: string): INodeExecutionData[] => [
			{ json: {}, binary: { data: { data: 'AAAA', mimeType, fileName: 'a.jpg' } } },
		];
		const set = { resource: 'group', operation: 'setPicture', groupId: friends };
		await run(set, picture('image/jpeg'));
		expect(lastCall()).toMatchObject({ operation: 'group.setPicture', status: 200 });
		await expect(run(set, picture('image/png'))).rejects.toThrow(/picture takes a JPEG/);
		expect(emulator.requests()).toHaveLength(1);
	});

	it('let in who asked, and close for good', async () => {
		const [request] = await run({
			resource: 'group',
			operation: 'listJoinRequests',
			groupId: friends,
		});
		const [answer] = await run({
			resource: 'group',
			operation: 'approveJoinRequests',
			groupId: friends,
			joinRequests: request?.['join_request_id'] as string,
		});
		expect(answer).toMatchObject({ failed_join_requests: [] });
		const closed = await run({ resource: 'group', operation: 'delete', groupId: friends });
		expect(closed).toEqual([{ deleted: true }]);
	});
});

describe('calls', () => {
	const ask = { resource: 'call', customer: '+34 600 111 222' };

	it('tell whether somebody may be called', async () => {
		expect(await run(ask)).toEqual([
			{ status: 'no_permission', expiresAt: null, canCall: false, canAsk: true },
		]);
	});

	it('are told apart by what is done with them', async () => {
		const id = 'wacid.unknown';
		for (const [operation, sdp] of [
			['accept', 'v=0\r\n'],
			['reject', ''],
			['terminate', ''],
		]) {
			const wish = { resource: 'call', operation: operation ?? '', callId: id, sdp: sdp ?? '' };
			await expect(run(wish)).rejects.toThrow(/138004/);
			expect(lastCall()?.operation).toBe(`call.${operation}`);
		}
	});

	it('are not made with a description that is none', async () => {
		const wish = { ...ask, operation: 'connect', sdp: 'hello' };
		await expect(run(wish)).rejects.toThrow(/sdp takes a session description/);
		expect(emulator.requests()).toEqual([]);
	});
});

describe('a conversation', () => {
	it('is passed on', async () => {
		await emulator.customer({ name: 'Ana', waId: '34600111222' }).say('hola');
		const wish = { resource: 'conversation', customer: '+34600111222', targetRole: 'ai_agent' };
		expect(await run(wish)).toEqual([expect.objectContaining({ request_id: expect.any(String) })]);
	});
});

describe('the app', () => {
	it('reads its subscriptions with its own token, and explains a token', async () => {
		expect(await run({ resource: 'app' })).toEqual([]);
		expect(lastCall()).toMatchObject({ operation: 'app.listSubscriptions', status: 200 });
		const token = emulator.accessToken;
		expect(await run({ resource: 'app', operation: 'debugToken', token })).toMatchObject([
			{ valid: true, type: 'SYSTEM_USER', appId: emulator.appId },
		]);
	});
});

describe('the account', () => {
	it('is subscribed to the app, and lets it go', async () => {
		const account = { resource: 'businessAccount' };
		await run({ ...account, operation: 'subscribeApp' });
		expect(await run({ ...account, operation: 'listSubscribedApps' })).toMatchObject([
			{ id: emulator.appId, overrideCallbackUrl: null },
		]);
		expect(await run({ ...account, operation: 'unsubscribeApp' })).toEqual([{ deleted: true }]);
	});
});

describe('analytics', () => {
	it('give one item per step, with dates to read', async () => {
		const days = { resource: 'analytics', from: '2026-11-19', to: '2026-11-21' };
		expect(await run(days)).toEqual([
			{
				start: '2026-11-19T00:00:00.000Z',
				end: '2026-11-20T00:00:00.000Z',
				sent: 0,
				delivered: 0,
			},
			expect.objectContaining({ start: '2026-11-20T00:00:00.000Z' }),
		]);
	});

	it('name the date that is missing before they call', async () => {
		await expect(run({ resource: 'analytics', from: '2026-11-19' })).rejects.toThrow(
			/^to takes a date, got nothing/,
		);
		expect(emulator.requests()).toEqual([]);
	});
});
