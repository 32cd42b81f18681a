import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { sendText, workflow } from '../../support/journeys/workflow';
import { startHouse, token, type House } from './startHouse';

const lines: string[] = [];
let house: House;
beforeEach(async () => {
	lines.length = 0;
	house = await startHouse({
		logTo: { level: 'debug', destination: { write: (line) => void lines.push(line) } },
	});
});
afterEach(() => house.close());

const canaries = {
	text: 'canary-of-a-message',
	phone: '34611222333',
	name: 'Canary Person',
	secret: 'canary-secret-in-an-event',
};

/** Everything a runner does in a day: messages, answers, events, bad requests, Graph errors, an agent. */
async function liveADay(): Promise<void> {
	await house.publish('escalation', 'welcome', 'keyword', 'cart-recovery');
	const person = house.emulator.customer({ name: canaries.name, waId: canaries.phone });
	await person.say(canaries.text);
	await house.settled();
	await house.call('POST', '/events', {
		name: 'cart.updated',
		contact: { waId: canaries.phone },
		data: { secret: canaries.secret, marketingConsent: true },
	});
	house.emulator.faults.set([
		{ match: { operation: 'message.send' }, nth: 1, fault: { kind: 'graphError', code: 190 } },
	]);
	await person.say('agent');
	await house.settled();
	await house.raw('/api/v1/events', {
		method: 'POST',
		body: `{"broken": "${canaries.secret}`,
		headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
	});
	await house.raw('/api/v1/runs', { headers: { authorization: `Bearer ${canaries.secret}` } });
	await house.raw(
		`/webhook?hub.mode=subscribe&hub.verify_token=${canaries.secret}&hub.challenge=1`,
	);
	await house.raw('/webhook', {
		method: 'POST',
		body: JSON.stringify({ text: canaries.text }),
		headers: { 'x-hub-signature-256': 'sha256=00' },
	});
	await house.runner.close();
}

describe('The log', () => {
	it('holds no message, number, name, token or secret after a day at debug level', async () => {
		await liveADay();
		const log = lines.join('');
		expect(lines.length).toBeGreaterThan(0);
		const { accessToken, appSecret, verifyToken } = house.emulator;
		for (const canary of [...Object.values(canaries), token, accessToken, appSecret, verifyToken])
			expect(log).not.toContain(canary);
	});

	it('is one JSON object a line, with a time, a level and a sentence', async () => {
		await liveADay();
		for (const line of lines) {
			expect(JSON.parse(line)).toMatchObject({
				time: expect.stringMatching(/Z$/),
				level: expect.any(String),
				msg: expect.any(String),
			});
		}
	});
});

describe('The log at level info', () => {
	const logged = () =>
		lines
			.map((line) => JSON.parse(line) as { readonly msg: string })
			.filter(({ msg }) => /^(A run|An effect)/.test(msg));
	const ids = { contactId: 'c1', eventId: expect.stringMatching(/^e\d+$/) };

	/** The only text of a journey goes to somebody who wrote; `options` are the step's. */
	async function textOnce(options: JsonObject = {}): Promise<void> {
		const journey = workflow(
			{
				Start: { type: 'journeyEventTrigger', parameters: { event: 'remind', runs: 'ignore' } },
				Text: sendText('Still there?', options),
			},
			[['Start', 'Text']],
		);
		await house.call('POST', '/journeys?id=reminder', journey);
		await house.call('POST', '/journeys/reminder/publish');
		await house.emulator.customer({ name: 'Ana', waId: canaries.phone }).say('hola');
		await house.settled();
		await house.call('POST', '/events', { name: 'remind', contact: { waId: canaries.phone } });
		await house.settled();
	}

	it('has a line for the start and the end of a run, with its ids', async () => {
		await textOnce();
		const run = { ...ids, level: 'info', runId: 'e2-reminder', journeyId: 'reminder' };
		expect(logged()).toEqual([
			{ ...run, time: expect.any(String), msg: 'A run started' },
			{ ...run, time: expect.any(String), msg: 'A run ended' },
		]);
	});

	it('has a line for a message Meta refuses, with the code', async () => {
		house.emulator.faults.set([
			{ match: { operation: 'message.send' }, nth: 1, fault: { kind: 'graphError', code: 131026 } },
		]);
		await textOnce();
		expect(logged().at(-1)).toEqual({
			...ids,
			level: 'warn',
			time: expect.any(String),
			runId: 'e2-reminder',
			effectId: 'e2.0',
			code: 131026,
			msg: 'An effect failed',
		});
	});

	it('has a line for a message a gate refuses, with the gate', async () => {
		await textOnce({ category: 'marketing' });
		expect(logged().at(-1)).toEqual({
			...ids,
			level: 'info',
			time: expect.any(String),
			runId: 'e2-reminder',
			effectId: 'e2.0',
			gate: 'consent',
			msg: 'An effect was refused by a gate',
		});
	});
});

describe('/metrics', () => {
	it('counts events, decisions, sends and requests by route, with no id in a label', async () => {
		await house.publish('welcome');
		await house.emulator.customer({ name: canaries.name, waId: canaries.phone }).say('hola');
		await house.call('POST', '/events', {
			id: 'e',
			name: 'a.b',
			contact: { waId: canaries.phone },
		});
		await house.call('POST', '/events', {
			id: 'e',
			name: 'a.b',
			contact: { waId: canaries.phone },
		});
		await house.settled();
		await house.call('GET', '/journeys/welcome');
		const { text } = await house.raw('/metrics');
		expect(text).toMatch(/wayfare_events_total\{result="stored"\} [2-9]/);
		expect(text).toContain('wayfare_events_total{result="duplicate"} 1');
		expect(text).toMatch(/wayfare_decide_seconds_count\{result="done"\} [2-9]/);
		expect(text).toContain('wayfare_sends_total{outcome="accepted",class="none"} 1');
		expect(text).toContain('wayfare_outbox_rows{status="ACCEPTED"} 1');
		expect(text).toContain('wayfare_live_runs 1');
		expect(text).toContain(
			'wayfare_http_seconds_count{method="GET",route="/api/v1/journeys/:id",status="200"} 1',
		);
		expect(text).not.toContain(canaries.phone);
		expect(text).not.toContain('journeys/welcome');
	});

	it('names the class of a Graph error', async () => {
		await house.publish('welcome');
		house.emulator.faults.set([
			{ match: { operation: 'message.send' }, nth: 1, fault: { kind: 'graphError', code: 131026 } },
		]);
		await house.emulator.customer({ name: 'Ana', waId: canaries.phone }).say('hola');
		await house.settled();
		expect((await house.raw('/metrics')).text).toContain(
			'wayfare_sends_total{outcome="failed",class="undeliverable"} 1',
		);
	});
});

describe('/ready', () => {
	it('is 200 while the runner keeps up', async () => {
		const answer = await house.raw('/ready');
		expect([answer.status, answer.body]).toEqual([200, { status: 'ready', reasons: [] }]);
		expect((await house.raw('/live')).body).toEqual({ status: 'live' });
	});
});
