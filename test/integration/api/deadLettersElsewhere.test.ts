import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startReceiver, type Receiver, type Reply } from '../forward/receiver';
import { idOf, openDeadLetters, type DeadLetterHouse } from './openDeadLetters';

let on: DeadLetterHouse;
let channel: Receiver;
let replies: Reply[];

beforeEach(async () => {
	replies = [];
	channel = await startReceiver(() => replies.shift() ?? { status: 202 });
	on = await openDeadLetters();
	await on.house.restart({
		channelUrl: channel.url,
		channelSecret: 'a-secret-of-the-channel',
		channelFor: 'all',
	});
});
afterEach(async () => {
	await on.house.close();
	await channel.close();
});

/** WhatsApp does not reach Ana with it, so that it goes to the other channel; from then on it would. */
async function undelivered(journey: string): Promise<void> {
	on.refused(131026);
	await on.happens(journey, 'your table is ready');
	on.house.emulator.faults.clear();
}
const replay = async (row: Parameters<typeof idOf>[0]) => {
	const { status, text } = await on.post(`/outbox/${idOf(row)}/replay`);
	return { status, text };
};

describe('A message that WhatsApp could not deliver', () => {
	it('is not sent again once the other channel has it', async () => {
		await undelivered('text');
		const [letter, ...others] = await on.dead();
		expect([letter?.['code'], others]).toEqual([131026, []]);
		expect(channel.arrived).toHaveLength(1);
		expect(await replay(letter)).toEqual({
			status: 409,
			text: expect.stringContaining('the other channel has it'),
		});
		const { body } = await on.post('/outbox/replay', { dryRun: false });
		expect(body).toMatchObject({ matches: 1, done: 0, passedOver: [{ id: idOf(letter) }] });
		expect(on.heard()).toEqual([]);
	});

	it('may be sent again where the other channel refused it, and then not there, too', async () => {
		replies = [{ status: 422 }];
		await undelivered('text');
		const [letter, elsewhere] = await on.dead();
		expect(await replay(letter)).toMatchObject({ status: 200 });
		expect(on.heard()).toEqual(['your table is ready']);
		expect(await replay(elsewhere)).toEqual({
			status: 409,
			text: expect.stringContaining('WhatsApp has it'),
		});
		expect(channel.arrived).toHaveLength(1);
	});

	it('may be sent by the other channel again, and then not by WhatsApp, too', async () => {
		replies = [{ status: 422 }];
		await undelivered('text');
		const [letter, elsewhere] = await on.dead();
		expect(await replay(elsewhere)).toMatchObject({ status: 200 });
		expect(channel.arrived).toHaveLength(2);
		expect(await replay(letter)).toMatchObject({ status: 409 });
		expect(on.heard()).toEqual([]);
	});

	it('waits for a person to say that the other channel does not have it, where nobody knows', async () => {
		replies = [{ status: 500 }];
		await undelivered('careful');
		const [letter, elsewhere] = await on.dead();
		expect(elsewhere?.['status']).toBe('PARKED');
		expect(await replay(letter)).toEqual({
			status: 409,
			text: expect.stringContaining(`drop ${idOf(elsewhere)} first`),
		});
		await on.post(`/outbox/${idOf(elsewhere)}/drop`);
		expect(await replay(letter)).toMatchObject({ status: 200 });
		expect(on.heard()).toEqual(['your table is ready']);
	});
});
