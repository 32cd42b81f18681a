import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EmulatorOptions } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { control, entriesOf } from './newsOf';
import { offer, offers } from './offer';
import { hour, noon, startPair, type Pair } from './startPair';

let pair: Pair;
let business: ReturnType<typeof createBusiness>;

async function start(options: EmulatorOptions = {}) {
	pair = await startPair({ templates: offers, ...options });
	business = createBusiness(pair.emulator);
}
beforeEach(() => start());
afterEach(() => pair.close());

const to = '34600111222';

async function comesFromAd() {
	const ana = pair.emulator.customer({ name: 'Ana', waId: to });
	await control(pair.emulator.url, 'POST', `/customers/${ana.id}/messages`, {
		type: 'text',
		text: 'Is it still on?',
		referral: { headline: 'Lamps −20%' },
	});
}

/** The last status of a message that was just sent. */
async function statusOf(sent: Promise<{ readonly status: number }>) {
	expect((await sent).status).toBe(200);
	await pair.emulator.settled();
	return entriesOf(pair.receiver, 'messages', 'statuses').at(-1);
}

const free = {
	pricing: {
		billable: false,
		pricing_model: 'PMP',
		type: 'free_entry_point',
		category: 'referral_conversion',
	},
};

describe('A free entry point', () => {
	it('opens with the answer to somebody from an ad, for 72 hours in which everything is free', async () => {
		await comesFromAd();
		await pair.emulator.clock.advance(23 * hour);
		expect(await statusOf(business.text(to, 'It is!'))).toMatchObject({
			...free,
			conversation: {
				id: expect.stringMatching(/^\w{20,}$/),
				expiration_timestamp: String((noon + (23 + 72) * hour) / 1000),
				origin: { type: 'referral_conversion' },
			},
		});
		await pair.emulator.clock.advance(72 * hour - 1);
		expect(await statusOf(business.send(to, offer('sale')))).toMatchObject(free);
		await pair.emulator.clock.advance(1);
		const paid = await statusOf(business.send(to, offer('sale')));
		expect(paid).toMatchObject({ pricing: { type: 'regular', category: 'marketing' } });
		expect(paid).not.toHaveProperty('conversation');
	});

	it('does not keep the window open', async () => {
		await comesFromAd();
		await statusOf(business.text(to, 'It is!'));
		await pair.emulator.clock.advance(24 * hour);
		expect((await business.text(to, 'Still there?')).body.error?.code).toBe(131047);
		expect(await statusOf(business.send(to, offer('parcel')))).toMatchObject(free);
	});

	it('does not open for an answer after 24 hours, nor for who wrote without an ad', async () => {
		await comesFromAd();
		await pair.emulator.clock.advance(24 * hour);
		expect(await statusOf(business.send(to, offer('parcel')))).toMatchObject({
			pricing: { type: 'regular', category: 'utility' },
		});
		await pair.emulator.customer({ name: 'Ben', waId: '34600111333' }).say('hola');
		expect(await statusOf(business.text('34600111333', 'hello'))).toMatchObject({
			pricing: { type: 'free_customer_service', category: 'service' },
		});
	});

	it('takes nothing from the 1,000 free service messages of the month', async () => {
		await comesFromAd();
		await statusOf(business.text(to, 'It is!'));
		const { used } = await control(pair.emulator.url, 'GET', '/meta');
		expect(used).toMatchObject({ freeServiceInMonth: { count: 0, most: 1000 } });
	});

	it('lasts seven days where it is told to', async () => {
		await pair.close();
		await start({ freeEntryPointHours: 168 });
		await comesFromAd();
		await statusOf(business.text(to, 'It is!'));
		await pair.emulator.clock.advance(168 * hour - 1);
		expect(await statusOf(business.send(to, offer('sale')))).toMatchObject(free);
	});
});

describe('A price', () => {
	it('is charged for a utility template in an open window too, and not for a reaction', async () => {
		const ana = pair.emulator.customer({ name: 'Ana', waId: to });
		const messageId = await ana.say('hola');
		expect(await statusOf(business.send(to, offer('parcel')))).toMatchObject({
			pricing: { billable: true, type: 'regular', category: 'utility' },
		});
		const reaction = { type: 'reaction', reaction: { message_id: messageId, emoji: '👍' } };
		expect(await statusOf(business.send(to, reaction))).not.toHaveProperty('pricing');
	});
});
