import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmulator, type Customer, type Emulator } from '../../../emulator/src/createEmulator';
import type { RunnerConfig } from '../../../engine/src/runner/config';
import type { Runner } from '../../../engine/src/runner/runner';
import { hours, minutes } from '../../support/host/StandingClock';
import { allSettled, publishJourney, startRunner } from '../../support/host/startRunner';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { sendText, workflow } from '../../support/journeys/workflow';

const start = (event: string) => ({
	type: 'journeyEventTrigger',
	parameters: { event, runs: 'parallel' },
});
const kept = (text: string) => sendText(text, { windowClosed: 'wait' });
const notice = {
	type: 'whatsApp',
	parameters: {
		resource: 'message',
		operation: 'send',
		messageType: 'template',
		templateName: 'hello_world',
		templateLanguage: 'en_US',
		templateCategory: 'utility',
	},
};
const journeys = {
	notice: workflow({ Start: start('notice'), Send: notice }, [['Start', 'Send']]),
	two: workflow({ Start: start('two'), One: kept('one'), Two: kept('two') }, [
		['Start', 'One'],
		['One', 'Two'],
	]),
	refused: workflow({ Start: start('refused'), Send: sendText('no') }, [['Start', 'Send']]),
	branched: workflow(
		{
			Start: start('branched'),
			Send: { ...sendText('no'), onError: 'continueErrorOutput' },
			Notice: notice,
		},
		[
			['Start', 'Send'],
			['Send', 1, 'Notice'],
		],
	),
	ask: workflow(
		{
			Start: start('ask'),
			Question: kept('How was it?'),
			Wait: { type: 'waitForReply', parameters: { timeoutAmount: 7, timeoutUnit: 'days' } },
			Thanks: sendText('Thanks'),
		},
		[
			['Start', 'Question'],
			['Question', 'Wait'],
			['Wait', 'Thanks'],
		],
	),
	hello: workflow({ Any: { type: 'whatsAppTrigger' }, Hello: sendText('hello') }, [
		['Any', 'Hello'],
	]),
};

let emulator: Emulator;
let runner: Runner;
let folder: ReturnType<typeof temporaryFolder>;
let ana: Customer;
let events: number;

const open = async (
	options: { refusals?: 'response' | 'status' } = {},
	settings: Partial<RunnerConfig> = {},
) => {
	folder = temporaryFolder();
	events = 0;
	emulator = await createEmulator({
		clock: { standingAt: Date.parse('2026-03-02T10:00:00Z') },
		...options,
	});
	runner = await startRunner(emulator, folder.path, settings);
	ana = emulator.customer({ name: 'Ana', waId: '34600000001' });
	await ana.say('hi');
	await settled();
	for (const [id, journey] of Object.entries(journeys)) await publishJourney(runner, id, journey);
};
afterEach(async () => {
	await runner.close();
	await emulator.close();
	folder.remove();
});

const settled = () => allSettled(emulator, runner);
const advance = async (ms: number) => {
	await emulator.clock.advance(ms);
	await settled();
};
const happens = async (name: string) => {
	await runner.host.accept([
		{
			key: `ext:${++events}`,
			lane: { kind: 'contact', contactId: 'c1' },
			body: { kind: 'external', name, key: null, data: {} },
		},
	]);
	await settled();
};
const say = async (text: string) => {
	await ana.say(text);
	await settled();
};
const heard = () => ana.messages().flatMap(({ from, text }) => (from === 'business' ? [text] : []));
const rows = () => runner.host.records.outbox({ limit: 20 }).items.toReversed();
const statuses = () => rows().map(({ status }) => status);
const reasons = (kind: string) =>
	runner.host.records
		.facts({ contactId: 'c1', limit: 200 })
		.items.filter((fact) => fact.kind === kind)
		.map(({ reason }) => reason);
const asked = () =>
	emulator.requests().filter(({ operation }) => operation === 'message.send').length;

describe('A text that finds the window closed', () => {
	beforeEach(async () => {
		await open();
		await advance(hours(25));
	});

	it('is kept, asks nothing of Meta, and the story says what it waits for', async () => {
		await happens('two');
		expect([statuses(), asked()]).toEqual([['HELD', 'HELD'], 0]);
		expect(rows()[0]).toMatchObject({ heldBy: 'reply:c1', dueAt: Date.parse('2026-03-06T11:00Z') });
		expect(reasons('effect.held')[0]).toBe(
			'waits at the service window gate until the contact writes, or 2026-03-06T11:00:00.000Z: more than 24 hours have passed since the contact wrote, and the step has no template for that',
		);
	});

	it('goes out when they write, in order, and before what is said then', async () => {
		await happens('two');
		await say('hello?');
		expect(heard()).toEqual(['one', 'two', 'hello']);
		expect(statuses()).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
	});

	it('waits over a restart', async () => {
		await happens('two');
		await runner.close();
		runner = await startRunner(emulator, folder.path);
		await say('hello?');
		expect(heard()).toEqual(['one', 'two', 'hello']);
	});

	it('is a dead letter when they do not write in three days', async () => {
		await happens('two');
		await advance(hours(71));
		expect(statuses()).toEqual(['HELD', 'HELD']);
		await advance(hours(1));
		expect(statuses()).toEqual(['FAILED', 'FAILED']);
		expect(rows()[0]?.reason).toContain('kept for 72 hours');
		expect(asked()).toBe(0);
		await say('hello?');
		expect(heard()).toEqual(['hello']);
	});

	it('is refused where the step does not say so', async () => {
		await happens('refused');
		await happens('branched');
		expect(statuses()).toEqual(['REFUSED', 'REFUSED', 'ACCEPTED']);
		await say('hello?');
		expect(heard()).not.toContain('no');
	});

	it('is not answered by the message that lets it go', async () => {
		await happens('ask');
		await say('hello?');
		expect(heard()).toEqual(['How was it?', 'hello']);
		await say('Great');
		expect(heard()).toEqual(['How was it?', 'hello', 'Thanks']);
	});

	it('is not sent to whoever writes STOP', async () => {
		await happens('two');
		await say('STOP');
		expect(statuses().slice(0, 2)).toEqual(['CANCELLED', 'CANCELLED']);
		expect(reasons('effect.cancelled')).toEqual([
			'Not sent: the contact opted out',
			'Not sent: the contact opted out',
		]);
		expect(heard()).not.toContain('one');
	});

	it('goes with its run when that is stopped', async () => {
		await happens('ask');
		await runner.host.accept([
			{
				key: 'agent:1',
				lane: { kind: 'contact', contactId: 'c1' },
				body: { kind: 'agent', action: { kind: 'take', agent: 'Zoe' }, escalationId: null },
			},
		]);
		await settled();
		expect(statuses()).toEqual(['CANCELLED']);
	});

	it('is kept as well when an agent wrote it', async () => {
		await runner.host.accept([
			{
				key: 'agent:1',
				lane: { kind: 'contact', contactId: 'c1' },
				body: {
					kind: 'agent',
					action: { kind: 'reply', agent: 'Zoe', text: 'We found your bag' },
					escalationId: null,
				},
			},
		]);
		await settled();
		await say('Any news?');
		expect(heard()).toEqual(['We found your bag']);
	});
});

describe('A text that Meta finds too late', () => {
	it('is kept when the answer says so', async () => {
		await open();
		emulator.faults.set([
			{
				match: { operation: 'message.send' },
				times: 1,
				fault: { kind: 'graphError', code: 131047 },
			},
		]);
		await happens('two');
		expect(rows()[0]).toMatchObject({ status: 'HELD', heldBy: 'reply:c1', attempt: 0 });
		await say('hello?');
		expect(heard()).toEqual(['two', 'one', 'hello']);
	});

	it('is kept when a status says so, and sent once', async () => {
		await open({ refusals: 'status' });
		emulator.faults.set([
			{ match: { operation: 'message.send' }, fault: { kind: 'missingStatus' } },
		]);
		await happens('refused');
		await happens('two');
		emulator.faults.clear();
		for (const row of rows()) {
			emulator.playWebhook({
				field: 'messages',
				value: {
					statuses: [
						{
							id: String(row.messageId),
							status: 'failed',
							timestamp: String(Math.floor(emulator.clock.now() / 1000)),
							recipient_id: '34600000001',
							biz_opaque_callback_data: `v1.${row.id}.1`,
							errors: [{ code: 131047, title: 'Re-engagement message' }],
						},
					],
				},
			});
			await settled();
		}
		expect(rows().map(({ status, delivery }) => [status, delivery])).toEqual([
			['ACCEPTED', 'failed'],
			['ACCEPTED', 'failed'],
			['ACCEPTED', 'failed'],
			['HELD', 'none'],
			['HELD', 'none'],
		]);
		await advance(minutes(1));
		await say('hello?');
		expect(statuses().slice(3)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
	});
});

describe('WAYFARE_KEEP_HOURS', () => {
	it('says for how long', async () => {
		await open({}, { keepHours: 2 });
		await advance(hours(25));
		await happens('two');
		await advance(hours(2));
		expect(statuses()).toEqual(['FAILED', 'FAILED']);
	});
});

describe('A conversation that another responder has', () => {
	const owner = async (name: string) => {
		await fetch(`${emulator.url}/emulator/customers/${ana.id}/thread`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ owner: name }),
		});
		await settled();
	};
	beforeEach(async () => {
		await open();
		await fetch(`${emulator.url}/emulator/routing`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ role: 'customer_service' }),
		});
		await owner('ai_agent');
	});

	it('is waited for, and asked for once however much there is to say', async () => {
		await happens('two');
		expect([statuses(), asked()]).toEqual([['HELD', 'HELD'], 1]);
		expect(rows()[0]).toMatchObject({ heldBy: 'thread:c1', code: 131070, attempt: 0 });
		expect(reasons('effect.held')).toEqual([
			expect.stringContaining('until the conversation is ours again'),
			expect.stringContaining('another responder has the conversation'),
		]);
		expect(reasons('run.failed')).toEqual([]);
	});

	it('comes back by a handover: what waits goes out in order, before what is said then', async () => {
		await happens('two');
		await owner('marketing');
		expect([statuses(), heard()]).toEqual([['HELD', 'HELD'], []]);
		await owner('us');
		expect([statuses(), heard()]).toEqual([
			['ACCEPTED', 'ACCEPTED'],
			['one', 'two'],
		]);
	});

	it('comes back in silence: the contact’s next message to us tells', async () => {
		await happens('two');
		emulator.faults.set([]);
		await advance(hours(24) - minutes(2));
		expect(asked()).toBe(1);
		await advance(minutes(2));
		expect(heard()).toEqual([]);
		await say('hello?');
		expect(heard()).toEqual(['one', 'two', 'hello']);
	});

	it('is given up after three days, as a dead letter with Meta’s code', async () => {
		await happens('notice');
		for (let day = 0; day < 4; day++) {
			await ana.say('still with the other one');
			await advance(hours(20));
		}
		expect(rows()[0]).toMatchObject({ status: 'FAILED', code: 131070 });
		expect(asked()).toBeLessThan(8);
	});
});
