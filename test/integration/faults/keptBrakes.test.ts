import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import type { Runner } from '../../../engine/src/runner/runner';
import { onEvent, sendTemplate } from '../../support/journeys/onEvent';
import { sendText } from '../../support/journeys/workflow';
import { allSettled, publishJourney, startRunner } from '../../support/host/startRunner';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const at = Date.parse('2026-03-02T10:00:00Z');

const journeys = {
	offer: onEvent('offer', sendTemplate('cart_reminder', 'marketing')),
	notice: onEvent('notice', sendTemplate('order_shipped', 'utility')),
	text: onEvent('text', sendText('Your order is on its way')),
};

let emulator: Emulator;
let runner: Runner;
let folder: ReturnType<typeof temporaryFolder>;
let events = 0;

beforeEach(async () => {
	folder = temporaryFolder();
	emulator = await createEmulator({ clock: { standingAt: at } });
	for (const [name, category] of [
		['cart_reminder', 'MARKETING'],
		['order_shipped', 'UTILITY'],
	] as const) {
		const components = [{ type: 'BODY', text: 'About your order' }] as const;
		emulator.addTemplate({ name, language: 'en', category, components });
	}
	runner = await startRunner(emulator, folder.path);
	for (const [id, journey] of Object.entries(journeys)) await publishJourney(runner, id, journey);
	for (const n of [1, 2, 3, 4]) await person(n).say('hi');
	await settled();
});
afterEach(async () => {
	await runner.close();
	await emulator.close();
	folder.remove();
});

const settled = () => allSettled(emulator, runner);
const person = (n: number) => emulator.customer({ name: `Customer ${n}`, waId: `3460000000${n}` });

async function happens(event: string, n: number): Promise<void> {
	const identity = { waId: `3460000000${n}` };
	const { phoneNumberId } = emulator;
	await runner.host.accept([
		{
			key: `ext:${++events}`,
			lane: { kind: 'identity', phoneNumberId, identity, profileName: null },
			body: { kind: 'external', name: event, key: null, data: {} },
		},
	]);
	await settled();
}

const fail = (code: number, nth?: number) =>
	emulator.faults.set([
		{
			match: { operation: 'message.send' },
			...(nth === undefined ? {} : { nth }),
			fault: { kind: 'graphError', code },
		},
	]);
const rows = () =>
	runner.host.records
		.outbox({ limit: 20 })
		.items.toReversed()
		.map(({ status }) => status);
const brakes = () => runner.host.brakes.list().map(({ id }) => id);
const sends = () =>
	emulator.requests().filter(({ operation }) => operation === 'message.send').length;

describe('a paused template', () => {
	const brake = 'template:cart_reminder/en';
	beforeEach(async () => {
		fail(132015);
		for (const n of [1, 2, 3]) await happens('offer', n);
	});

	it('fails one message; the next contacts’ wait, and nothing asks Meta again', () => {
		expect(rows()).toEqual(['FAILED', 'HELD', 'HELD']);
		expect(sends()).toBe(1);
		expect(brakes()).toEqual([brake]);
		expect(runner.host.brakes.held(brake)).toBe(2);
	});

	it('goes on when Meta says that it is approved again', async () => {
		emulator.faults.clear();
		emulator.judgeTemplate('cart_reminder', 'en', { status: 'PAUSED' });
		await settled();
		expect(brakes()).toEqual([brake]);
		emulator.judgeTemplate('cart_reminder', 'en', { status: 'APPROVED' });
		await settled();
		expect([brakes(), rows()]).toEqual([[], ['FAILED', 'ACCEPTED', 'ACCEPTED']]);
	});

	it('stays braked over a restart, until a person lets it go', async () => {
		await runner.close();
		runner = await startRunner(emulator, folder.path);
		emulator.faults.clear();
		await happens('offer', 4);
		expect(rows()).toEqual(['FAILED', 'HELD', 'HELD', 'HELD']);
		expect(await runner.host.brakes.release(brake)).toBe(true);
		expect(await runner.host.brakes.release(brake)).toBe(false);
		await settled();
		expect(rows()).toEqual(['FAILED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
	});

	it('is braked again by the first message when it was let go too early', async () => {
		await runner.host.brakes.release(brake);
		await settled();
		expect(rows().filter((status) => status === 'HELD').length).toBeLessThan(2);
		expect(brakes()).toEqual([brake]);
	});

	it('touches no other template, and no other message to the same contacts', async () => {
		emulator.faults.clear();
		for (const n of [2, 3]) await happens('notice', n);
		expect(rows().slice(3)).toEqual(['ACCEPTED', 'ACCEPTED']);
	});
});

describe('a number that people report', () => {
	it('sends no more marketing until a person lets it go; the rest goes on', async () => {
		fail(131048, 1);
		for (const n of [1, 2]) await happens('offer', n);
		for (const n of [1, 2]) await happens('notice', n);
		expect(rows()).toEqual(['FAILED', 'HELD', 'ACCEPTED', 'ACCEPTED']);
		const [brake = ''] = brakes();
		expect(brake).toBe(`marketing:${emulator.phoneNumberId}`);
		await runner.host.brakes.release(brake);
		await settled();
		expect(rows()).toEqual(['FAILED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
	});
});

describe('a step whose message is wrong', () => {
	it('is tried for three contacts, then waits for a person', async () => {
		fail(131009);
		for (const n of [1, 2, 3, 4]) await happens('text', n);
		expect(rows()).toEqual(['FAILED', 'FAILED', 'FAILED', 'HELD']);
		expect(brakes()).toEqual(['step:text/Send']);
	});

	it('goes on when only some contacts’ messages are', async () => {
		for (const n of [1, 2, 3, 4]) {
			if (n === 3) emulator.faults.clear();
			else fail(131009);
			await happens('text', n);
		}
		expect(rows()).toEqual(['FAILED', 'FAILED', 'ACCEPTED', 'FAILED']);
		expect(brakes()).toEqual([]);
	});

	it('goes on when the status of one that was taken came before its answer', async () => {
		for (const n of [1, 2, 3, 4]) {
			if (n === 3) emulator.faults.set([{ fault: { kind: 'statusBeforeAnswer' } }]);
			else fail(131009);
			await happens('text', n);
		}
		expect(rows()).toEqual(['FAILED', 'FAILED', 'ACCEPTED', 'FAILED']);
		expect(brakes()).toEqual([]);
	});
});
