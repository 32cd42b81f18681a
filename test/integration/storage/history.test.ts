import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Identity } from '../../../engine/src/core/contact';
import type { Host } from '../../../engine/src/host/host';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { replay, type ReplayedStep } from '../../../engine/src/replay/replay';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho, echoDocument } from '../../support/host/echoJourney';
import { messageStatus, phoneNumberId, textMessage } from '../../support/host/events';
import { hours, StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let clock: StandingClock;
let host: Host;

const open = () =>
	openSqliteHost({
		file: path.join(folder.path, 'wayfare.db'),
		decide: echoDecide,
		compile: compileEcho,
		clock,
		eventDays: 8,
	});

beforeEach(async () => {
	folder = temporaryFolder();
	clock = new StandingClock();
	host = await open();
});
afterEach(async () => {
	await host.close();
	folder.remove();
});

async function say(text: string, waId = '49151'): Promise<void> {
	await host.accept([textMessage(waId, text, `wamid.${waId}.${text}`, clock.now())]);
	await host.settled();
}

async function pass(ms: number): Promise<void> {
	clock.advance(ms);
	await host.settled();
}

const kept = (contactId = 'c1') => host.histories.history(contactId);
const texts = (contactId?: string) =>
	kept(contactId)?.steps.map(({ event }) =>
		event.kind === 'message' && event.message.content.kind === 'text'
			? event.message.content.body
			: event.kind,
	);

/** Decides what is kept of a contact again, by this build or another. */
function replayed(contactId = 'c1', decide = echoDecide): readonly ReplayedStep[] {
	const history = kept(contactId);
	if (history === null) throw new Error(`Nothing is kept of ${contactId}`);
	return [...replay(history, { decide, version: (...of) => host.histories.version(...of) })];
}

/** Everything that is kept came out as recorded, and ends where the file is. */
function expectExact(contactId = 'c1'): void {
	const steps = replayed(contactId);
	expect(steps.map(({ came }) => came.kind)).toEqual(steps.map(() => 'same'));
	expect(JSON.stringify(steps.at(-1)?.after)).toBe(JSON.stringify(host.records.contact(contactId)));
}

it('is replayed to the state that the file has', async () => {
	await say('hello');
	await say('remind 60');
	await pass(61_000);
	await say('stop');
	expect(texts()).toEqual(['hello', 'remind 60', 'alarm', 'stop']);
	expectExact();
});

describe('A history of which the oldest days are gone', () => {
	it('is replayed from the first day that is kept, whichever that is', async () => {
		for (let day = 1; day <= 20; day++) {
			// One contact writes around the end of every day, another every third day.
			await say(`day ${day}`);
			await say(`remind ${day % 4 === 0 ? 90_000 : 60}`);
			if (day % 3 === 0) await say(`third ${day}`, '49152');
			await pass(hours(day % 2 === 0 ? 13.9 : 10.1));
			await say(`evening ${day}`);
			await pass(hours(day % 2 === 0 ? 10.1 : 13.9));
			for (const { contact } of host.records.contacts({ limit: 2 }).items) {
				expectExact(contact.id);
				expect(kept(contact.id)?.earlier).toBe(0);
			}
		}
		expect(texts()).not.toContain('evening 10');
		expect(texts()).toContain('day 13');
	});

	it('is replayed after all of them are, from the next event on', async () => {
		await say('hello');
		await say('hello', '49152');
		await pass(hours(24 * 20));
		expect(texts()).toEqual([]);
		await say('again');
		expect(texts()).toEqual(['again']);
		expectExact();
	});
});

it('knows what was published when each event was decided', async () => {
	await say('remind 60');
	const first = compileEcho(echoDocument('one'), { id: 'echo', subworkflow: () => null }).journey;
	if (first === null) throw new Error('it does not compile');
	await host.journeys.publish(first, echoDocument('one'));
	await say('remind 120');
	await host.journeys.unpublish('echo');
	await say('remind 180');
	const history = kept();
	expect(history?.steps.map(({ set }) => history.sets[set]?.published)).toEqual([
		[],
		[['echo', first.version]],
		[],
	]);
	expectExact();
});

it('goes on where another contact’s event has changed the lane: its number passed on', async () => {
	const write = async (text: string, identity: Identity) => {
		const event = textMessage('49151', text, `wamid.${text}`, clock.now());
		await host.accept([
			{ ...event, lane: { kind: 'identity', phoneNumberId, identity, profileName: null } },
		]);
		await host.settled();
	};
	await write('mine', { userId: 'DE.1', waId: '49151' });
	await write('now mine', { userId: 'DE.2', waId: '49151' });
	await write('without it', { userId: 'DE.1' });
	expect(texts()).toEqual(['mine', 'without it']);
	expectExact();
	expectExact('c2');
});

it('names the first event that another build decides otherwise, and what throws there', async () => {
	for (const text of ['one', 'two', 'three']) await say(text);
	const steps = replayed('c1', (state, event, now, definitions) => {
		const decision = echoDecide(state, event, now, definitions);
		return event.id === 'e2' ? { ...decision, effects: [] } : decision;
	});
	expect(steps.map(({ came }) => came.kind)).toEqual(['same', 'other', 'same']);
	const thrown = replayed('c1', (state, event, now, definitions) => {
		if (event.id === 'e3') throw new RangeError('too far');
		return echoDecide(state, event, now, definitions);
	});
	expect(thrown.at(-1)?.came).toEqual({ kind: 'thrown', reason: 'RangeError: too far' });
});

it('has statuses with what the file knew of them', async () => {
	await say('hello');
	await host.outbox.claim(1);
	await host.accept([messageStatus('49151', 'wamid.x', 'delivered', clock.now(), 'e1.0')]);
	await host.settled();
	const last = kept()?.steps.findLast(({ event }) => event.kind === 'status');
	expect(last?.event).toMatchObject({ kind: 'status', effect: { id: 'e1.0' } });
	expectExact();
});

it('is none of a contact that there is not, and gone with one that is erased', async () => {
	expect(kept('c99')).toBeNull();
	await say('hello');
	await say('hello', '49152');
	await host.privacy.erase('c1');
	expect(kept()).toBeNull();
	expect(texts('c2')).toEqual(['hello']);
	expectExact('c2');
});
