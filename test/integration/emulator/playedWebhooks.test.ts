import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { webhookField, webhookFields } from '../../../cloud-api/webhooks/webhookField';
import { control, newsIn, newsOf, type News } from './newsOf';
import { startPair, type Pair } from './startPair';

const folder = path.join(__dirname, '../../fixtures/webhooks');

/** Samples of what is written on a phone. */
const fromPhones = ({ field, value }: News): boolean => {
	const [message] = (value['messages'] ?? []) as readonly { readonly type: string }[];
	return field === 'messages' && message !== undefined && message.type !== 'system';
};

/** Made up, for receivers that are to bear what is new. */
const madeUp = ['unknown-field.json', 'unknown-kind.json', 'status-unknown-kind.json'];

const samples = readdirSync(folder)
	.filter((name) => !madeUp.includes(name))
	.map((name) => ({ name, news: newsIn(readFileSync(path.join(folder, name)))[0] }))
	.flatMap(({ name, news }) => (news === undefined ? [] : [{ name, news }]))
	.filter(({ news }) => !fromPhones(news) && webhookField(news.field) === news.field);

let pair: Pair;
beforeAll(async () => {
	pair = await startPair();
});
afterAll(() => pair.close());

async function play(field: string, value: unknown): Promise<News | undefined> {
	const before = newsOf(pair.receiver).length;
	await control(pair.emulator.url, 'POST', '/webhooks', { field, value } as object);
	await pair.emulator.settled();
	return newsOf(pair.receiver)[before];
}

describe('Every field of Meta’s can be played', () => {
	it.each(samples)('$name', async ({ news: { field, value } }) => {
		const { messaging_product: _product, metadata, ...content } = value;
		const played = await play(field, content);
		expect(played).toMatchObject({ field, value: content });
		expect(played?.value['metadata'] === undefined).toBe(metadata === undefined);
		expect(played?.value['messaging_product']).toBe(value['messaging_product']);
	});

	it('and none is left out', () => {
		const played = new Set(samples.map(({ news }) => news.field));
		expect(webhookFields.filter((field) => !played.has(field))).toEqual([]);
	});

	it('in a process of one’s own as over HTTP', async () => {
		const before = newsOf(pair.receiver).length;
		pair.emulator.playWebhook({
			field: 'account_review_update',
			value: { decision: 'REJECTED' },
		});
		await pair.emulator.settled();
		expect(newsOf(pair.receiver)[before]).toEqual({
			field: 'account_review_update',
			value: { decision: 'REJECTED' },
		});
	});
});

describe('A webhook is not played', () => {
	it.each([
		['of a field nobody knows', 'weather_update', {}, /field/],
		['with a word Meta does not use', 'account_review_update', { decision: 'MAYBE' }, /decision/],
		['with a member Meta does not send', 'security', { event: 'PIN_CHANGED', pin: 1 }, /pin/],
		['without what it is about', 'flows', { event: 'FLOW_STATUS_CHANGE' }, /flow_id/],
		[
			'as a text that a phone can write',
			'messages',
			{ messages: [{ id: 'wamid.1', timestamp: '1', type: 'text', text: { body: 'hi' } }] },
			/system/,
		],
	])('%s', async (_what, field, value, message) => {
		await expect(play(field, value)).rejects.toThrow(message);
		expect(() => pair.emulator.playWebhook({ field, value } as never)).toThrow(message);
	});
});
