import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { control, entriesOf, newsOf } from './newsOf';
import { offer, offers } from './offer';
import { hour, startPair, type Pair } from './startPair';

let pair: Pair;
let business: ReturnType<typeof createBusiness>;

beforeEach(async () => {
	pair = await startPair({ templates: offers });
	business = createBusiness(pair.emulator);
});
afterEach(() => pair.close());

const person = (index: number) => `3460022${1000 + index}`;
const sendTo = async (index: number) =>
	(await business.send(person(index), offer('parcel'))).body.error?.code;
const limitOf = async () =>
	(
		await business.call(
			'GET',
			`/${pair.emulator.phoneNumberId}?fields=whatsapp_business_manager_messaging_limit,status,health_status`,
		)
	).body;
const capability = async () => {
	await pair.emulator.settled();
	return newsOf(pair.receiver)
		.filter(({ field }) => field === 'business_capability_update')
		.map(({ value }) => value['max_daily_conversations_per_business']);
};

describe('The messaging limit', () => {
	it('counts people outside their windows in the last 24 hours, each once', async () => {
		pair.emulator.playMeta({ limits: { peoplePerDay: 2 } });
		expect([await sendTo(1), await sendTo(1), await sendTo(2)]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
		expect(await limitOf()).toMatchObject({
			status: 'RESTRICTED',
			health_status: { can_send_message: 'LIMITED' },
		});
		expect([await sendTo(3), await sendTo(2)]).toEqual([131048, undefined]);

		await pair.emulator.customer({ name: 'Cleo', waId: person(3) }).say('hola');
		expect(await sendTo(3)).toBeUndefined();

		await pair.emulator.clock.advance(24 * hour);
		expect(await sendTo(4)).toBeUndefined();
		expect(await limitOf()).toMatchObject({ status: 'CONNECTED' });
	});

	it('is told by a failed status when refusals are', async () => {
		await pair.close();
		pair = await startPair({ templates: offers, refusals: 'status', limits: { peoplePerDay: 1 } });
		business = createBusiness(pair.emulator);
		expect([await sendTo(1), await sendTo(2)]).toEqual([undefined, undefined]);
		await pair.emulator.settled();
		expect(entriesOf(pair.receiver, 'messages', 'statuses').at(-1)).toMatchObject({
			status: 'failed',
			recipient_id: person(2),
			errors: [{ code: 131048 }],
		});
	});

	it('is shared by the numbers of the portfolio', async () => {
		pair.emulator.playMeta({ reachedByOthers: 1999 });
		expect([await sendTo(1), await sendTo(2)]).toEqual([undefined, 131048]);
	});

	it('rises six hours after half of it was used, while quality is high', async () => {
		expect(await limitOf()).toMatchObject({
			whatsapp_business_manager_messaging_limit: 'TIER_2K',
		});
		pair.emulator.playMeta({ reachedByOthers: 999 });
		await pair.emulator.clock.advance(6 * hour);
		expect(await capability()).toEqual([]);
		await sendTo(1);
		await pair.emulator.clock.advance(6 * hour);
		expect(await capability()).toEqual([10_000]);
		expect(await limitOf()).toMatchObject({
			whatsapp_business_manager_messaging_limit: 'TIER_10K',
		});
	});

	it('does not rise while quality is low, and does within seven days of use once it is high', async () => {
		pair.emulator.playMeta({ quality: 'YELLOW', reachedByOthers: 1500 });
		await pair.emulator.clock.advance(72 * hour);
		expect(await capability()).toEqual([]);
		pair.emulator.playMeta({ quality: 'GREEN' });
		await pair.emulator.clock.advance(6 * hour);
		expect(await capability()).toEqual([10_000]);
	});

	it('leaves 250 once 2,000 people were reached in 30 days', async () => {
		pair.emulator.playMeta({ tier: 'TIER_250', reachedByOthers: 249 });
		expect([await sendTo(1), await sendTo(2)]).toEqual([undefined, 131048]);
		await pair.emulator.clock.advance(24 * hour);
		pair.emulator.playMeta({ reachedByOthers: 1750 });
		expect(await capability()).toEqual([250, 2000]);
		expect(await sendTo(2)).toBeUndefined();
	});

	it('has no end at the top, which is told as -1', async () => {
		pair.emulator.playMeta({ tier: 'TIER_UNLIMITED', reachedByOthers: 200_000 });
		expect(await sendTo(1)).toBeUndefined();
		expect(await capability()).toEqual([-1]);
		expect(await control(pair.emulator.url, 'GET', '/meta')).toMatchObject({
			tier: 'TIER_UNLIMITED',
			used: { peopleInDay: { count: 200_001, most: null } },
		});
	});
});
