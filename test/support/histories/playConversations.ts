import { readyMadeDocument, readyMadeIds } from '../journeys/readyMade';
import type { World } from '../world/createWorld';

const hour = 3_600_000;

/** The names of the customers, each with what their history is there for. */
export const conversations = {
	'welcome-to-the-end': 'buttons and a list, to the end of the journey',
	'silence-after-welcome': 'a timer, and the reminder it leads to',
	'opted-out': 'STOP pulls the run out, and the contact comes back',
	'talks-to-an-agent': 'an escalation: taken, answered, resolved, rated',
	'forgets-a-cart': 'events from outside, two reminders, an order that ends it',
	'writes-at-night': 'the away notice, once and not again',
	'gets-nothing': 'messages that fail, some in the answer and some by a status',
} as const;

type Who = keyof typeof conversations;

/** Publishes the five journeys and has each customer live through what its name says; a Monday noon suits. */
export async function playConversations(world: World): Promise<void> {
	// The escalation first: the keyword journey calls it.
	for (const id of new Set(['escalation', ...readyMadeIds]))
		await world.publish(id, readyMadeDocument(id));
	const { emulator } = world;
	const people = Object.keys(conversations) as Who[];
	const as = new Map(
		people.map((name, at) => [name, emulator.customer({ name, waId: `3460000010${at}` })]),
	);
	const say = async (who: Who, text: string) => {
		await as.get(who)?.say(text);
		await world.settled();
	};
	const tap = async (who: Who, button: string) => {
		await as.get(who)?.tap(button);
		await world.settled();
	};
	const choose = async (who: Who, row: string) => {
		await as.get(who)?.choose(row);
		await world.settled();
	};

	await say('welcome-to-the-end', 'hola');
	await tap('welcome-to-the-end', 'products');
	await choose('welcome-to-the-end', 'shoes');
	await as.get('welcome-to-the-end')?.read();
	await world.settled();

	await say('silence-after-welcome', 'hello');
	await say('opted-out', 'hello');
	await say('opted-out', 'STOP');
	await say('opted-out', 'prices');

	await say('talks-to-an-agent', 'precio');
	await say('talks-to-an-agent', 'agent');
	const { body } = await world.api('GET', '/escalations?status=waiting');
	const [open] = Array.isArray(body['items']) ? body['items'] : [];
	const id = typeof open === 'object' && open !== null && 'id' in open ? String(open['id']) : '';
	for (const [act, more] of [
		['take', {}],
		['reply', { text: 'Hello from Lea' }],
		['resolve', { note: 'solved' }],
	] as const) {
		await world.api('POST', `/escalations/${id}/${act}`, { agent: 'Lea', ...more });
		await world.settled();
	}
	await choose('talks-to-an-agent', 'csat-4');

	emulator.faults.set([
		{
			match: { operation: 'message.send' },
			fault: { kind: 'graphError', code: 131026 },
		},
	]);
	await say('gets-nothing', 'hello');
	emulator.faults.set([{ fault: { kind: 'failedToo', code: 131026 } }]);
	await say('gets-nothing', 'prices');
	emulator.faults.clear();

	const event = async (name: string, data: Parameters<World['api']>[2]) => {
		const waId = as.get('forgets-a-cart')?.waId ?? '';
		await world.api('POST', '/events', { name, key: 'c-1', contact: { waId }, data: data ?? {} });
		await world.settled();
	};
	await say('forgets-a-cart', 'prices');
	await event('cart.updated', {
		total: 89,
		currency: 'EUR',
		marketingConsent: true,
		items: [{ name: 'Linen dress' }],
	});
	await world.advance(hour);
	await world.advance(2 * hour);
	await world.advance(22 * hour);
	await event('order.placed', { total: 80 });
	await world.advance(10 * hour);
	await say('writes-at-night', 'anybody there?');
	await say('writes-at-night', 'hello??');
	await world.advance(14 * hour);
}
