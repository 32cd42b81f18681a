import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Customer, FaultRule } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { minute, startPair, type Pair } from './startPair';

let pair: Pair;
let ana: Customer;
const to = '34600111222';

beforeEach(async () => {
	pair = await startPair();
	ana = pair.emulator.customer({ name: 'Ana', waId: to });
	await ana.say('hola');
	await pair.emulator.settled();
});

afterEach(() => pair.close());

/** Sends a text while this goes wrong; the customer opens the chat where she is to read. */
async function sendDuring(fault: FaultRule['fault'], { read = false } = {}): Promise<string> {
	const { emulator } = pair;
	emulator.faults.set([{ fault }]);
	const { body } = await createBusiness(emulator).text(to, 'hello');
	await emulator.settled();
	if (read) await ana.read();
	await emulator.settled();
	return String(body.messages?.[0]?.id);
}

const statuses = () => pair.receiver.statuses();
const ticks = () => ana.messages().at(-1)?.status;

describe('What goes wrong with statuses', () => {
	it('one is missing, although the customer got the message', async () => {
		await sendDuring({ kind: 'missingStatus', status: 'delivered' }, { read: true });
		expect(statuses()).toEqual(['sent', 'read']);
		expect(ticks()).toBe('read');
	});

	it('none comes', async () => {
		await sendDuring({ kind: 'missingStatus' }, { read: true });
		expect(statuses()).toEqual([]);
	});

	it('one is late, told with the time at which it came about', async () => {
		await sendDuring({ kind: 'lateStatus', status: 'sent', ms: 5 * minute });
		expect(statuses()).toEqual(['delivered']);
		await pair.emulator.clock.advance(5 * minute - 1);
		expect(statuses()).toEqual(['delivered']);
		await pair.emulator.clock.advance(1);
		expect(statuses()).toEqual(['delivered', 'sent']);
		const [first, second] = pair.receiver.received
			.flatMap(({ change }) => change.statuses ?? [])
			.map((status) => status['timestamp']);
		expect(second).toBe(first);
	});

	it('each comes several times, at once or later', async () => {
		await sendDuring({ kind: 'duplicateStatus', copies: 2 });
		expect(statuses()).toEqual(['sent', 'sent', 'sent', 'delivered', 'delivered', 'delivered']);
		await sendDuring({ kind: 'duplicateStatus', status: 'sent', ms: minute });
		expect(statuses().slice(6)).toEqual(['sent', 'delivered']);
		await pair.emulator.clock.advance(minute);
		expect(statuses().slice(6)).toEqual(['sent', 'delivered', 'sent']);
	});

	it('a message is delivered and has failed', async () => {
		const id = await sendDuring({ kind: 'failedToo', code: 131049 });
		expect(statuses()).toEqual(['sent', 'delivered', 'failed']);
		const failed = pair.receiver.received.at(-1)?.change.statuses?.[0];
		expect(failed).toMatchObject({ id, errors: [{ code: 131049 }] });
		expect(failed).not.toHaveProperty('pricing');
		expect(ticks()).toBe('delivered');
	});

	it('they come backwards', async () => {
		await sendDuring({ kind: 'reversedStatuses', ms: 10_000 }, { read: true });
		expect(statuses()).toEqual([]);
		await pair.emulator.clock.advance(10_000);
		expect(statuses()).toEqual(['read', 'delivered', 'sent']);
	});

	it('one has a word that nobody knows', async () => {
		await sendDuring({ kind: 'unknownStatus', status: 'delivered', word: 'teleported' });
		expect(statuses()).toEqual(['sent', 'teleported']);
	});

	it('they come before the answer to the call', async () => {
		const { emulator, receiver } = pair;
		emulator.faults.set([{ fault: { kind: 'statusBeforeAnswer' } }]);
		await createBusiness(emulator).text(to, 'hello');
		expect(receiver.statuses()).toEqual(['sent', 'delivered']);
		await emulator.settled();
		expect(receiver.statuses()).toEqual(['sent', 'delivered']);
	});

	it('they come before the answers to several calls at once, whatever the clock and the manner', async () => {
		await pair.close();
		pair = await startPair({ webhooks: 'meta', clock: 'running' });
		const { emulator, receiver } = pair;
		await emulator.customer({ name: 'Ana', waId: to }).say('hola');
		emulator.faults.set([{ fault: { kind: 'statusBeforeAnswer', status: 'sent' } }]);
		const business = createBusiness(emulator);
		await Promise.all(['1', '2', '3'].map((words) => business.text(to, words)));
		expect(receiver.statuses()).toEqual(['sent', 'sent', 'sent']);
	});

	it('strike the messages of one customer, type or template, and leave the others alone', async () => {
		const { emulator, receiver } = pair;
		const business = createBusiness(emulator);
		emulator.faults.set([
			{ match: { template: 'hello_world' }, fault: { kind: 'missingStatus' } },
			{ match: { customer: '34600999888' }, fault: { kind: 'unknownStatus', word: 'lost' } },
		]);
		await business.text(to, 'hello');
		await business.send('34600999888', {
			type: 'template',
			template: { name: 'cart_reminder', language: { code: 'en' } },
		});
		await business.send('34600999888', {
			type: 'template',
			template: { name: 'hello_world', language: { code: 'en_US' } },
		});
		await emulator.settled();
		expect(receiver.statuses()).toEqual(['sent', 'delivered']);
		expect(emulator.faults.rules().map(({ strikes }) => strikes)).toEqual([1, 1]);
	});

	it('strike at acceptance: a message that was refused counts for nothing', async () => {
		const { emulator } = pair;
		emulator.faults.set([
			{ nth: 1, fault: { kind: 'graphError', code: 131000 } },
			{ nth: 1, fault: { kind: 'missingStatus' } },
		]);
		const business = createBusiness(emulator);
		expect((await business.text(to, 'refused')).status).toBe(500);
		expect((await business.text(to, 'taken')).status).toBe(200);
		await emulator.settled();
		expect(statuses()).toEqual([]);
		expect(emulator.requests().map(({ faults }) => faults)).toEqual([
			['graphError'],
			['missingStatus'],
		]);
	});

	it('strike messages to a group as well', async () => {
		const { emulator, receiver } = pair;
		emulator.faults.set([{ fault: { kind: 'duplicateStatus', status: 'sent' } }]);
		const business = createBusiness(emulator);
		const [group] = (await (await fetch(`${emulator.url}/emulator/groups`)).json()) as {
			id: string;
		}[];
		const sent = await business.send(group?.id, {
			recipient_type: 'group',
			type: 'template',
			template: { name: 'hello_world', language: { code: 'en_US' } },
		});
		expect(sent.status).toBe(200);
		await emulator.settled();
		expect(receiver.statuses()).toEqual(['sent', 'sent', 'delivered']);
	});
});

describe('What goes wrong with a customer’s message', () => {
	const heard = () =>
		pair.receiver.received.flatMap(({ change }) => change.messages ?? []).slice(1);
	const during = async (fault: FaultRule['fault']): Promise<string> => {
		pair.emulator.faults.set([{ match: { customer: to, messageType: 'text' }, fault }]);
		const id = await ana.say('again');
		await pair.emulator.settled();
		return id;
	};

	it('its webhook comes twice, at once or later, and it is the same', async () => {
		const first = await during({ kind: 'duplicateInbound' });
		expect(heard().map(({ id }) => id)).toEqual([first, first]);
		const second = await during({ kind: 'duplicateInbound', ms: minute });
		await pair.emulator.clock.advance(minute);
		expect(heard().map(({ id }) => id)).toEqual([first, first, second, second]);
		expect(heard()[3]).toEqual(heard()[2]);
	});

	it('its webhook is late, and another overtakes it', async () => {
		const late = await during({ kind: 'lateInbound', ms: minute });
		pair.emulator.faults.clear();
		const next = await ana.say('next');
		await pair.emulator.clock.advance(minute);
		expect(heard().map(({ id }) => id)).toEqual([next, late]);
	});

	it('its type is one that nobody knows', async () => {
		await during({ kind: 'unknownInbound' });
		expect(heard()).toEqual([expect.objectContaining({ type: 'hologram', hologram: {} })]);
		expect(heard()[0]).not.toHaveProperty('text');
	});

	it('and nothing goes wrong for anybody else', async () => {
		pair.emulator.faults.set([{ match: { customer: to }, fault: { kind: 'duplicateInbound' } }]);
		await pair.emulator.customer({ name: 'Ben', waId: '34600999888' }).say('hello');
		await pair.emulator.settled();
		expect(heard()).toHaveLength(1);
	});
});
