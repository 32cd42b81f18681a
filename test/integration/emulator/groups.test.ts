import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Customer } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { control, entriesOf, newsOf } from './newsOf';
import { startPair, type Pair } from './startPair';

const product = { messaging_product: 'whatsapp' };
let pair: Pair;
let ana: Customer;
let groupId: string;

beforeEach(async () => {
	pair = await startPair();
	ana = pair.emulator.customer({ name: 'Ana', waId: '34600111222' });
	groupId = await create({ subject: 'Hike' });
});
afterEach(() => pair.close());

const call = (method: string, path: string, body?: object) =>
	createBusiness(pair.emulator).call(method, path, body);

async function create(wish: object): Promise<string> {
	const path = `/${pair.emulator.phoneNumberId}/groups`;
	const { body } = await call('POST', path, { ...product, ...wish });
	const created = (await news('lifecycle')).find((one) => one['request_id'] === body['request_id']);
	return String(created?.['group_id']);
}

async function news(kind: string) {
	await pair.emulator.settled();
	return entriesOf(pair.receiver, `group_${kind}_update`, 'groups');
}

const deed = (action: string, more: object = {}) =>
	control(pair.emulator.url, 'POST', `/groups/${groupId}/deeds`, {
		action,
		customer: ana.id,
		...more,
	});

describe('A group', () => {
	it('comes with its link by webhook, is listed, changed and deleted', async () => {
		expect(await news('lifecycle')).toMatchObject([
			{ type: 'group_create', group_id: groupId, invite_link: expect.stringMatching(/^https:/) },
		]);
		const list = await call('GET', `/${pair.emulator.phoneNumberId}/groups?limit=1`);
		expect(list.body['paging']).toMatchObject({ next: expect.stringContaining('after=') });
		await call('POST', `/${groupId}`, { ...product, subject: 'Long hike' });
		expect((await call('GET', `/${groupId}?fields=subject,total_participant_count`)).body).toEqual({
			...product,
			id: groupId,
			subject: 'Long hike',
			total_participant_count: 0,
		});
		expect(await news('settings')).toMatchObject([
			{ group_subject: { text: 'Long hike', update_successful: true } },
		]);
		await call('DELETE', `/${groupId}`);
		expect((await news('lifecycle')).at(-1)).toMatchObject({ type: 'group_delete' });
		expect((await call('GET', `/${groupId}`)).body.error?.error_subcode).toBe(33);
	});

	it.each([
		['a long subject', { subject: 'x'.repeat(129) }],
		['no subject', {}],
		['an unknown way in', { subject: 'Hike', join_approval_mode: 'anyhow' }],
	])('is not created with %s', async (_what, wish) => {
		const path = `/${pair.emulator.phoneNumberId}/groups`;
		expect((await call('POST', path, { ...product, ...wish })).status).toBe(400);
	});

	it('lets people in by its link, and none whom the business removed', async () => {
		expect(await deed('join')).toEqual({ outcome: 'joined' });
		await call('DELETE', `/${groupId}/participants`, {
			...product,
			participants: [{ user: '34600111222' }],
		});
		expect(await news('participants')).toMatchObject([
			{ type: 'group_participants_add', added_participants: [{ wa_id: '34600111222' }] },
			{ type: 'group_participants_remove', initiated_by: 'business' },
		]);
		expect(await deed('join')).toEqual({ outcome: 'turned away' });
	});

	it('asks the business first when joining needs approval', async () => {
		groupId = await create({ subject: 'Club', join_approval_mode: 'approval_required' });
		expect(await deed('join')).toEqual({ outcome: 'asked' });
		const requests = await call('GET', `/${groupId}/join_requests`);
		const [request] = requests.body['data'] as readonly { join_request_id: string }[];
		const id = request?.join_request_id ?? '';
		const answer = await call('POST', `/${groupId}/join_requests`, {
			...product,
			join_requests: [id, 'unknown'],
		});
		expect(answer.body).toMatchObject({
			approved_join_requests: [id],
			failed_join_requests: [{ join_request_id: 'unknown' }],
		});
		expect((await news('participants')).map(({ type }) => type)).toEqual([
			'group_join_request_created',
			'group_participants_add',
		]);
	});

	it('has one invite link, and a reset makes the old one void', async () => {
		const link = () => call('GET', `/${groupId}/invite_link`);
		const before = (await link()).body['invite_link'];
		await call('POST', `/${groupId}/invite_link`, product);
		expect((await link()).body['invite_link']).not.toBe(before);
		await call('DELETE', `/${groupId}/invite_link`, product);
		expect(await deed('join')).toEqual({ outcome: 'turned away' });
	});

	it('opens to whoever has its link, and no more once the link was made anew', async () => {
		const { body } = await call('GET', `/${groupId}/invite_link`);
		const join = (link: unknown) =>
			control(pair.emulator.url, 'POST', '/groups/joins', { customer: ana.id, link });
		expect(await join(body['invite_link'])).toEqual({ groupId, outcome: 'joined' });
		await deed('leave');
		await call('POST', `/${groupId}/invite_link`, product);
		await expect(join(body['invite_link'])).rejects.toThrow(/404.*No group has this invite link/);
	});

	it('is asked once by somebody who asks twice', async () => {
		groupId = await create({ subject: 'Club', join_approval_mode: 'approval_required' });
		await deed('join');
		expect(await deed('join')).toEqual({ outcome: 'asked' });
		expect((await call('GET', `/${groupId}/join_requests`)).body['data']).toHaveLength(1);
	});

	it('has room for eight', async () => {
		const participants = Array.from({ length: 8 }, (_none, at) => ({ user: `3460000000${at}` }));
		const path = `/${groupId}/participants`;
		expect((await call('POST', path, { ...product, participants })).status).toBe(200);
		const full = await call('POST', path, { ...product, participants: [{ user: '34600999999' }] });
		expect(full.body.error?.code).toBe(131041);
	});
});

describe('A message to a group', () => {
	const send = (message: object) =>
		createBusiness(pair.emulator).send(groupId, { recipient_type: 'group', ...message });
	const text = { type: 'text', text: { body: 'At nine?' } };

	it('needs somebody to have written in the last 24 hours, and yields statuses by participant', async () => {
		await deed('join');
		expect((await send(text)).body.error?.code).toBe(131047);
		await deed('write', { text: 'hello all' });
		expect((await send(text)).status).toBe(200);
		await pair.emulator.settled();
		expect(entriesOf(pair.receiver, 'messages', 'messages')).toMatchObject([
			{ group_id: groupId, text: { body: 'hello all' } },
		]);
		expect(entriesOf(pair.receiver, 'messages', 'statuses')).toMatchObject([
			{ status: 'sent', recipient_id: groupId, recipient_type: 'group' },
			{
				status: 'delivered',
				recipient_participant_id: '34600111222',
				pricing: { category: 'group_service', type: 'free_group_customer_service' },
			},
		]);
	});

	it('brings the statuses of all members together, and that of who opens the group by itself', async () => {
		const bo = pair.emulator.customer({ name: 'Bo', waId: '34600111333' });
		await deed('join');
		await deed('join', { customer: bo.id });
		await deed('write', { text: 'hello all' });
		await send(text);
		await pair.emulator.settled();
		const statuses = () => {
			const news = newsOf(pair.receiver).flatMap(({ value }) =>
				Array.isArray(value['statuses']) ? [value['statuses'] as readonly object[]] : [],
			);
			return news.map((list) =>
				list.map((one) => {
					const { status, recipient_participant_id: who } = one as Record<string, string>;
					return [status, who];
				}),
			);
		};
		const delivered = [
			['delivered', '34600111222'],
			['delivered', '34600111333'],
		];
		expect(statuses()).toEqual([[['sent', undefined]], delivered]);
		await deed('read', { customer: bo.id });
		await deed('read', { customer: bo.id });
		await pair.emulator.settled();
		expect(statuses()).toEqual([[['sent', undefined]], delivered, [['read', '34600111333']]]);
		const all = await control(pair.emulator.url, 'GET', '/groups');
		expect(Object.values(all)).toContainEqual(
			expect.objectContaining({
				id: groupId,
				messages: [
					expect.objectContaining({ text: 'hello all' }),
					expect.objectContaining({
						content: { kind: 'text', body: 'At nine?' },
						delivered: ['34600111222', '34600111333'],
						read: ['34600111333'],
					}),
				],
			}),
		);
	});

	it('has buttons when it is a template, and a press of one is told with the group', async () => {
		pair.emulator.addTemplate({
			name: 'hike',
			language: 'en',
			category: 'UTILITY',
			components: [
				{ type: 'BODY', text: 'Friday at nine?' },
				{ type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'I am in' }] },
			],
		});
		await deed('join');
		const { body } = await send({
			type: 'template',
			template: { name: 'hike', language: { code: 'en' } },
		});
		const messageId = body.messages?.[0]?.id;
		await expect(deed('tap', { messageId, button: 'I am out' })).rejects.toThrow(
			/404.*has a button \\"I am out\\"/,
		);
		await deed('tap', { messageId, button: 'I am in' });
		await pair.emulator.settled();
		expect(entriesOf(pair.receiver, 'messages', 'messages')).toMatchObject([
			{
				group_id: groupId,
				type: 'button',
				button: { text: 'I am in', payload: 'I am in' },
				context: { id: messageId },
			},
		]);
		expect((await send(text)).status).toBe(200);
	});

	it('is read by nobody who is not in the group', async () => {
		await expect(deed('read')).rejects.toThrow(/409.*not in the group/);
	});

	it('is none of the kinds that groups do not take', async () => {
		const interactive = {
			type: 'button',
			body: { text: 'Coming?' },
			action: { buttons: [{ type: 'reply', reply: { id: 'y', title: 'Yes' } }] },
		};
		const { body } = await send({ type: 'interactive', interactive });
		expect(body.error?.code).toBe(131051);
	});

	it('goes to no group that is not there', async () => {
		const { body } = await createBusiness(pair.emulator).send('unknown', {
			recipient_type: 'group',
			...text,
		});
		expect(body.error?.code).toBe(131020);
	});
});
