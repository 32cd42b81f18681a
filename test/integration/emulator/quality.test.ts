import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { control, newsOf } from './newsOf';
import { offer, offers } from './offer';
import { hour, noon, startPair, type Pair } from './startPair';

let pair: Pair;
let business: ReturnType<typeof createBusiness>;

beforeEach(async () => {
	pair = await startPair({ templates: offers });
	business = createBusiness(pair.emulator);
});
afterEach(() => pair.close());

const day = 24 * hour;
const waId = (index: number) => `3460033${1000 + index}`;
const person = (index: number) =>
	pair.emulator.customer({ name: `Person ${index}`, waId: waId(index) });
const send = async (index: number, name: 'sale' | 'parcel' = 'parcel') =>
	(await business.send(waId(index), offer(name))).body.error?.code;
const number = async (fields = 'quality_rating,status,health_status') =>
	(await business.call('GET', `/${pair.emulator.phoneNumberId}?fields=${fields}`)).body;
const template = async () => {
	const list = await business.call(
		'GET',
		`/${pair.emulator.wabaId}/message_templates?name=sale&fields=status,quality_score`,
	);
	return (list.body['data'] as readonly object[])[0];
};
const templateNews = async () => {
	await pair.emulator.settled();
	return newsOf(pair.receiver).flatMap(({ field, value }) =>
		field.startsWith('message_template') ? [value['event'] ?? value['new_quality_score']] : [],
	);
};

/** So many people get the offer, and then the first of them complain. */
async function complaintsOf(count: number, from = 0, reached = count) {
	for (let index = from; index < from + reached; index++) await send(index, 'sale');
	for (let index = from; index < from + count; index++) await person(index).report();
}

describe('The quality of a number', () => {
	it('falls by the people who block or report, each counted once, and comes back after seven days', async () => {
		for (let index = 0; index < 4; index++) await send(index);
		expect(await number()).toMatchObject({ quality_rating: 'GREEN', status: 'CONNECTED' });
		await person(0).block();
		await person(0).report();
		expect(await number()).toMatchObject({ quality_rating: 'GREEN' });
		await person(1).report();
		expect(await number()).toMatchObject({ quality_rating: 'YELLOW', status: 'CONNECTED' });
		await person(2).block();
		await person(3).block();
		expect(await number()).toMatchObject({
			quality_rating: 'RED',
			status: 'FLAGGED',
			health_status: { can_send_message: 'LIMITED' },
		});
		await pair.emulator.clock.advance(7 * day);
		expect(await number()).toMatchObject({ quality_rating: 'GREEN', status: 'CONNECTED' });
	});

	it('weighs them against the people written to', async () => {
		pair.emulator.playMeta({ limits: 'off' });
		for (let index = 0; index < 60; index++) await send(index);
		for (let index = 0; index < 2; index++) await person(index).report();
		expect(await number()).toMatchObject({ quality_rating: 'GREEN' });
		await person(2).report();
		expect(await number()).toMatchObject({ quality_rating: 'YELLOW' });
	});

	it('so low that it is spam closes everything outside windows until complaints age', async () => {
		for (let index = 0; index < 8; index++) {
			await person(index).say('hola');
			await business.text(waId(index), 'Buy lamps!');
			await person(index).report();
		}
		expect(await send(9)).toBe(131048);
		await person(9).say('hola');
		expect((await business.text(waId(9), 'hello')).status).toBe(200);
		await pair.emulator.clock.advance(7 * day);
		expect(await send(10)).toBeUndefined();
	});

	it('can be played over HTTP', async () => {
		const { url } = pair.emulator;
		expect(await control(url, 'PUT', '/meta', { quality: 'RED', spamLimited: true })).toMatchObject(
			{
				quality: 'RED',
				status: 'FLAGGED',
				spamLimited: true,
			},
		);
		expect(await send(1)).toBe(131048);
		await expect(control(url, 'PUT', '/meta', { quality: 'BLUE' })).rejects.toThrow(/400.*quality/);
	});
});

describe('The quality of a template', () => {
	it('falls with what people say to it; low pauses it for 3 and 6 hours, then for good', async () => {
		await complaintsOf(2);
		expect(await template()).toMatchObject({ quality_score: { score: 'YELLOW' } });
		await complaintsOf(2, 2);
		expect(await template()).toMatchObject({ status: 'PAUSED', quality_score: { score: 'RED' } });
		expect(await send(4, 'sale')).toBe(132015);
		await pair.emulator.clock.advance(3 * hour);
		expect(await send(4, 'sale')).toBeUndefined();

		await complaintsOf(4, 5);
		expect(await send(9, 'sale')).toBe(132015);
		await pair.emulator.clock.advance(3 * hour);
		expect(await send(9, 'sale')).toBe(132015);
		await pair.emulator.clock.advance(3 * hour);

		pair.emulator.playMeta({ spamLimited: false });
		await complaintsOf(4, 10);
		expect(await send(14, 'sale')).toBe(132016);
		expect(await templateNews()).toEqual([
			'YELLOW',
			'RED',
			'PAUSED',
			'UNPAUSE',
			'GREEN',
			'YELLOW',
			'RED',
			'PAUSED',
			'UNPAUSE',
			'GREEN',
			'YELLOW',
			'RED',
			'DISABLED',
		]);
	});

	it('puts the one that fewer complained of first when two are compared', async () => {
		await complaintsOf(2, 0, 3);
		await send(4, 'parcel');
		const list = await business.call(
			'GET',
			`/${pair.emulator.wabaId}/message_templates?fields=id,name`,
		);
		const idOf = (wanted: string) =>
			(list.body['data'] as readonly { readonly id: string; readonly name: string }[]).find(
				({ name }) => name === wanted,
			)?.id;
		const end = Math.floor(noon / 1000) + 3600;
		const { body } = await business.call(
			'GET',
			`/${idOf('sale')}/compare?template_ids=[${idOf('parcel')}]&start=${end - 7 * 86_400}&end=${end}`,
		);
		expect(body['data']).toContainEqual({
			metric: 'BLOCK_RATE',
			type: 'RELATIVE',
			order_by_relative_metric: [idOf('parcel'), idOf('sale')],
		});
	});

	it('is about the message that was reported, or else the last one', async () => {
		for (let index = 0; index < 4; index++) {
			const { body } = await business.send(waId(index), offer('sale'));
			await send(index, 'parcel');
			await control(pair.emulator.url, 'POST', `/customers/${person(index).id}/reports`, {
				messageId: body.messages?.[0]?.id ?? '',
			});
		}
		expect(await template()).toMatchObject({ status: 'PAUSED' });
		expect(await send(5, 'parcel')).toBeUndefined();
	});
});
