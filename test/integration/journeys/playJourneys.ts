import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import type { Customer } from '../../../emulator/src/chat/Customer';
import type { World } from '../../support/world/createWorld';

const minute = 60_000;
const hour = 60 * minute;
const sundayNight = Date.parse('2026-11-29T23:00:00+01:00');

/** The customer of each ready-made journey, by its name. */
const people = ['cart', 'welcome', 'keyword', 'escalation', 'away'] as const;
type Who = (typeof people)[number];

/** How far the deliveries of all messages are, from one rest to the next. */
export type Progress = readonly ReadonlyMap<string, string>[];

/**
 * Plays what the five journeys promise, all at once: in each round every customer does at most one thing, then both
 * sides come to rest. Gives how far each message had come at each rest.
 */
export async function playJourneys(world: World): Promise<Progress> {
	const customers = new Map(
		people.map((name, at) => [name, world.emulator.customer({ name, waId: `3460000000${at}` })]),
	);
	const as = (who: Who): Customer => customers.get(who) ?? never(who);
	const progress: ReadonlyMap<string, string>[] = [];
	const round = async (...deeds: readonly Promise<unknown>[]): Promise<void> => {
		await Promise.all(deeds);
		await world.settled();
		progress.push(await deliveries(world));
	};
	const event = (name: string, data: JsonObject = {}) =>
		world.api('POST', '/events', {
			name,
			key: 'c-1',
			contact: { waId: as('cart').waId ?? '' },
			data,
		});

	// Known in this order in every run: the cart's hold-out goes by contact.
	for (const { waId = '' } of customers.values()) {
		await round(world.api('POST', '/events', { name: 'met', contact: { waId } }));
	}
	await round(
		as('welcome').say('hola'),
		as('keyword').say('precio'),
		as('escalation').say('precio'),
		as('cart').say('precio'),
		as('away').say('prices'),
	);
	await round(
		as('welcome').tap('products'),
		as('escalation').say('agent'),
		event('cart.updated', cart),
	);
	await round(as('welcome').choose('shoes'), as('escalation').say('prices'), as('keyword').read());
	const { body } = await world.api('GET', '/escalations?status=waiting');
	const escalation = String((body['items'] as readonly JsonObject[])[0]?.['id']);
	for (const [action, more] of [
		['take', {}],
		['reply', { text: 'Hello from Lea' }],
		['resolve', {}],
	] as const) {
		await round(
			world.api('POST', `/escalations/${escalation}/${action}`, { agent: 'Lea', ...more }),
		);
	}
	await round(as('escalation').choose('csat-4'), as('welcome').read());
	await round(world.advance(45 * minute));
	await round(world.advance(24 * hour));
	await round(event('order.placed', { total: 80 }));
	await round(world.advance(sundayNight - world.emulator.clock.now()));
	await round(as('away').say('anybody there?'));
	await round(as('away').say('hello??'), as('cart').say('prices'));
	await round(world.advance(hour));
	return progress;
}

const cart = {
	total: 89,
	currency: 'EUR',
	marketingConsent: true,
	items: [{ name: 'Linen dress' }],
};

function never(who: string): never {
	throw new Error(`Nobody is called ${who}`);
}

async function deliveries(world: World): Promise<ReadonlyMap<string, string>> {
	const rows = await items(world, '/outbox?limit=200');
	return new Map(rows.map(({ id, delivery }) => [String(id), String(delivery)]));
}

async function items(world: World, path: string): Promise<readonly JsonObject[]> {
	const { status, body } = await world.api('GET', path);
	if (status !== 200 || !Array.isArray(body['items'])) throw new Error(JSON.stringify(body));
	return body['items'].filter(isJsonObject);
}

/** What became of one contact, without the ids that differ from run to run. */
interface Outcome {
	readonly name: unknown;
	readonly attributes: unknown;
	/** What the customer has on the phone from the business. */
	readonly heard: readonly string[];
	readonly runs: readonly string[];
	readonly sent: readonly string[];
	/** How often each thing happened: news of a message, a step, an effect, … */
	readonly facts: Readonly<Record<string, number>>;
}

/** What the journeys left behind, by contact: what is to be the same in whatever manner webhooks came. */
export async function outcomes(world: World): Promise<readonly Outcome[]> {
	const contacts = await items(world, '/contacts?limit=200');
	const all = await Promise.all(contacts.map((contact) => outcome(world, contact)));
	return all.toSorted((a, b) => String(a.name).localeCompare(String(b.name)));
}

async function outcome(world: World, contact: JsonObject): Promise<Outcome> {
	const id = String(contact['id']);
	const { waId } = contact['identity'] as { readonly waId: string };
	const [runs, sent, facts] = await Promise.all([
		items(world, `/runs?contactId=${id}&limit=200`),
		items(world, `/outbox?contactId=${id}&limit=200`),
		items(world, `/contacts/${id}/facts?limit=200`),
	]);
	const phone = world.emulator.customer({ name: String(contact['profileName']), waId });
	return {
		name: contact['profileName'],
		attributes: contact['attributes'],
		heard: phone
			.messages()
			.flatMap(({ from, text, type }) => (from === 'business' ? [`${type}: ${text}`] : [])),
		runs: runs.map(({ journeyId, status }) => `${String(journeyId)} ${String(status)}`).toSorted(),
		sent: sent
			.map(({ node, status, delivery }) => `${String(node)} ${String(status)} ${String(delivery)}`)
			.toSorted(),
		facts: countsOf(facts.map(({ kind, node }) => `${String(kind)} ${String(node ?? '')}`)),
	};
}

/** Every status, and every message of a customer, that the runner took for news. */
export async function noticed(world: World): Promise<readonly string[]> {
	const contacts = await items(world, '/contacts?limit=200');
	const facts = await Promise.all(
		contacts.map(({ id }) => items(world, `/contacts/${String(id)}/facts?limit=200`)),
	);
	return facts.flat().flatMap(({ kind, data }) => {
		const { messageId, status = '' } = data as JsonObject;
		const isNews = kind === 'message.received' || kind === 'message.status';
		return isNews ? [`${String(messageId)} ${String(status)}`] : [];
	});
}

const countsOf = (names: readonly string[]): Readonly<Record<string, number>> =>
	Object.fromEntries(
		names.toSorted().map((name) => [name, names.filter((one) => one === name).length]),
	);
