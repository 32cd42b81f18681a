import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { noon } from './startPair';

let emulator: Emulator;

beforeEach(async () => {
	emulator = await createEmulator({ clock: { standingAt: noon } });
});
afterEach(() => emulator.close());

const call = (method: string, path: string, body?: object) =>
	createBusiness(emulator).call(method, path, body);
const list = async (path: string) =>
	(await call('GET', path)).body['data'] as readonly Readonly<Record<string, unknown>>[];

describe('The account', () => {
	it('has users who come and go, and a log of it', async () => {
		const path = `/${emulator.wabaId}/assigned_users`;
		await call('POST', path, { user: '77', tasks: ['MESSAGING'] });
		const users = `${path}?business=${emulator.businessId}`;
		expect(await list(users)).toContainEqual(
			expect.objectContaining({ id: '77', tasks: ['MESSAGING'] }),
		);
		await call('DELETE', `${path}?user=77`);
		expect(await list(users)).toHaveLength(1);
		expect((await call('DELETE', `${path}?user=77`)).body.error?.code).toBe(100);
		const log = await list(`/${emulator.wabaId}/activities`);
		expect(log.map((one) => one['activity_type'])).toEqual(['USER_REMOVED', 'USER_ADDED']);
		expect(await list(`/${emulator.wabaId}/activities?activity_type=USER_ADDED`)).toHaveLength(1);
	});

	it('tells its users to a business that is named, and is its own', async () => {
		const path = `/${emulator.wabaId}/assigned_users`;
		expect((await call('GET', path)).body.error?.code).toBe(131008);
		expect((await call('GET', `${path}?business=1`)).body.error?.code).toBe(100);
	});

	it('has schedules', async () => {
		const schedule = {
			name: 'Open',
			schedule_type: 'BUSINESS_HOURS',
			start_time: '09:00:00',
			end_time: '18:00:00',
		};
		const { body } = await call('POST', `/${emulator.wabaId}/schedules`, schedule);
		expect(await list(`/${emulator.wabaId}/schedules`)).toEqual([
			expect.objectContaining({ ...schedule, id: body['id'], status: 'ACTIVE' }),
		]);
		const wrong = { ...schedule, start_time: 'nine' };
		expect((await call('POST', `/${emulator.wabaId}/schedules`, wrong)).body.error?.code).toBe(
			131009,
		);
	});

	it('says whether it can send, and what stops it', async () => {
		const { wabaId, phoneNumberId } = emulator;
		const health = async () =>
			(await call('GET', `/${wabaId}?fields=health_status`)).body['health_status'];
		expect(await health()).toMatchObject({ can_send_message: 'AVAILABLE' });
		await call('POST', `/${phoneNumberId}/deregister`);
		expect(await health()).toMatchObject({ can_send_message: 'BLOCKED' });
		expect(emulator.requests()[0]?.operation).toBe('businessAccount.getHealth');
	});

	it('keeps a change of its name', async () => {
		await call('POST', `/${emulator.wabaId}`, { name: 'Lamps', timezone_id: '47' });
		const { body } = await call('GET', `/${emulator.wabaId}?fields=name,timezone_id`);
		expect(body).toEqual({ id: emulator.wabaId, name: 'Lamps', timezone_id: '47' });
	});
});

describe('The portfolio', () => {
	it('owns the account', async () => {
		const path = `/${emulator.businessId}/owned_whatsapp_business_accounts`;
		expect(await list(`${path}?fields=id,name`)).toEqual([
			{ id: emulator.wabaId, name: 'Wayfare Shop' },
		]);
		expect(await list(`${path}?find=1`)).toEqual([]);
	});

	it('keeps a pool of numbers, which are verified by a code', async () => {
		const pool = `/${emulator.businessId}/preverified_numbers`;
		const added = await call('POST', `/${emulator.businessId}/add_phone_numbers`, {
			phone_number: '+34600111222',
		});
		const id = String(added.body['id']);
		await call('POST', `/${id}/request_code`, { code_method: 'SMS', language: 'es_ES' });
		expect((await call('POST', `/${id}/verify_code`, { code: '12' })).status).toBe(400);
		await call('POST', `/${id}/verify_code`, { code: '123456' });
		expect(await list(`${pool}?verification_status=VERIFIED`)).toMatchObject([{ id }]);
		expect((await call('DELETE', `/${id}`)).body).toEqual({ success: true });
		expect((await call('GET', `/${id}`)).body.error?.error_subcode).toBe(33);
	});
});
