import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MetaWish } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { control, entriesOf, newsOf } from './newsOf';
import { offer, offers } from './offer';
import { hour, noon, startPair, type Pair } from './startPair';

let pair: Pair;
let business: ReturnType<typeof createBusiness>;

beforeEach(async () => {
	pair = await startPair({ templates: offers });
	business = createBusiness(pair.emulator);
	await pair.emulator.customer({ name: 'Ana', waId: ana }).say('hola');
});
afterEach(() => pair.close());

const ana = '34600111222';
const stranger = '34600111999';
const restrict = (type: NonNullable<MetaWish['restrictions']>[number]['type']) =>
	pair.emulator.playMeta({ restrictions: [{ type, hours: 72 }] });
const reply = () => business.text(ana, 'hello');
const start = () => business.send(stranger, offer('parcel'));
const news = async () => {
	await pair.emulator.settled();
	return newsOf(pair.receiver).findLast(({ field }) => field === 'account_update')?.value;
};
const health = async () =>
	(await business.call('GET', `/${pair.emulator.wabaId}?fields=health_status`)).body[
		'health_status'
	];

describe('A restricted account', () => {
	it('may not begin, and answers whoever wrote, until the restriction ends', async () => {
		restrict('RESTRICTED_BIZ_INITIATED_MESSAGING');
		expect(await news()).toEqual({
			event: 'ACCOUNT_RESTRICTION',
			restriction_info: [
				{
					restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING',
					expiration: (noon + 72 * hour) / 1000,
				},
			],
		});
		expect(await start()).toMatchObject({ status: 403, body: { error: { code: 368 } } });
		expect((await reply()).status).toBe(200);
		expect(await health()).toMatchObject({ can_send_message: 'LIMITED' });
		await pair.emulator.clock.advance(72 * hour);
		expect((await start()).status).toBe(200);
		expect(await health()).toMatchObject({ can_send_message: 'AVAILABLE' });
	});

	it('may not answer, or may not add numbers', async () => {
		restrict('RESTRICTED_CUSTOMER_INITIATED_MESSAGING');
		expect((await reply()).body.error?.code).toBe(368);
		expect((await start()).status).toBe(200);
		restrict('RESTRICTED_ADD_PHONE_NUMBER_ACTION');
		expect((await reply()).status).toBe(200);
		const added = await business.call('POST', `/${pair.emulator.wabaId}/phone_numbers`, {
			cc: '1',
			phone_number: '5550100111',
			verified_name: 'Shop',
		});
		expect(added.body.error?.code).toBe(368);
		pair.emulator.playMeta({ restrictions: [] });
		expect((await reply()).status).toBe(200);
	});
});

describe('A locked account', () => {
	it('sends nothing until it is given back', async () => {
		pair.emulator.playMeta({ locked: true });
		expect(await news()).toEqual({
			event: 'DISABLED_UPDATE',
			ban_info: { waba_ban_state: 'DISABLE', waba_ban_date: 'November 20, 2026' },
		});
		for (const answer of [await reply(), await start()]) {
			expect(answer).toMatchObject({ status: 403, body: { error: { code: 131031 } } });
		}
		expect(await health()).toMatchObject({ can_send_message: 'BLOCKED' });
		pair.emulator.playMeta({ locked: false });
		expect(await news()).toMatchObject({ ban_info: { waba_ban_state: 'REINSTATE' } });
		expect((await reply()).status).toBe(200);
	});
});

describe('An account that cannot be charged', () => {
	it('sends what is free, and nothing that costs', async () => {
		pair.emulator.playMeta({ paymentTrouble: true });
		expect((await reply()).status).toBe(200);
		expect((await start()).body.error?.code).toBe(131042);
		expect(await health()).toMatchObject({
			can_send_message: 'LIMITED',
			entities: expect.arrayContaining([
				expect.objectContaining({
					entity_type: 'WABA',
					errors: [expect.objectContaining({ error_code: 141006 })],
				}),
			]),
		});
		pair.emulator.playMeta({ paymentTrouble: false });
		expect((await start()).status).toBe(200);
	});

	it('sends nothing that costs to a group either', async () => {
		const groups = (await control(pair.emulator.url, 'GET', '/groups')) as unknown as readonly {
			readonly id: string;
		}[];
		pair.emulator.playMeta({ paymentTrouble: true });
		const answer = await business.send(groups[0]?.id, {
			...offer('parcel'),
			recipient_type: 'group',
		});
		expect(answer.body.error?.code).toBe(131042);
	});

	it('hears of it by a failed status when refusals are told so', async () => {
		await pair.close();
		pair = await startPair({ templates: offers, refusals: 'status' });
		business = createBusiness(pair.emulator);
		pair.emulator.playMeta({ paymentTrouble: true });
		expect((await start()).status).toBe(200);
		await pair.emulator.settled();
		expect(entriesOf(pair.receiver, 'messages', 'statuses')).toMatchObject([
			{ status: 'failed', errors: [{ code: 131042 }] },
		]);
	});
});
