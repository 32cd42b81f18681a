import { describe, expect, it } from '@jest/globals';
import type { StatusEvent } from '../../../cloud-api/webhooks/event';
import { newContact } from '../../../engine/src/core/contact';
import { decide } from '../../../engine/src/core/decide';
import type { Decision } from '../../../engine/src/core/decision';
import type { SendEffect } from '../../../engine/src/core/effect';
import type { LaneEventBody } from '../../../engine/src/core/laneEvent';
import { newLane, type LaneState } from '../../../engine/src/core/laneState';

const noon = Date.parse('2026-11-23T12:00:00Z');
const hour = 3_600_000;
const template = {
	kind: 'template',
	name: 'reminder',
	language: 'en',
} as const;

const text: SendEffect = {
	kind: 'send',
	id: 'e1.0',
	runId: 'e1-cart',
	node: 'Remind',
	stopsRun: true,
	origin: 'journey',
	message: { kind: 'text', body: 'Still there?' },
	fallback: { message: template, category: 'marketing' },
	category: 'service',
	ifUncertain: 'park',
	quietHours: null,
	replyTo: 'wamid.in',
};

const lane = (lastInboundAt: number): LaneState => {
	const state = newLane({
		...newContact('c1', '100', { waId: '34600000001' }, noon),
		lastInboundAt,
	});
	const run = {
		id: 'e1-cart',
		journeyId: 'cart',
		version: 'v',
		trigger: 't',
		key: null,
		at: 'wait',
		json: {},
		outputs: {},
		deadline: noon + 1,
		awaiting: null,
		interruptedBy: [],
		startedAt: noon,
		visits: 2,
	};
	return { ...state, runs: [run] };
};

const failedStatus = (code: number): StatusEvent => ({
	type: 'status',
	key: 'st:wamid.out:failed:34600000001',
	raw: {},
	messageId: 'wamid.out',
	status: 'failed',
	rawStatus: 'failed',
	timestamp: noon,
	identity: { waId: '34600000001' },
	errors: [{ code, title: 'Re-engagement message', details: '' }],
});

const hear = (state: LaneState, body: LaneEventBody): Decision =>
	decide(state, { id: 'e9', ...body }, noon + 1000, { published: [], version: () => undefined });

const failed = (code: number, effect: SendEffect, state = lane(noon - 90_000_000)): Decision =>
	hear(state, { kind: 'status', status: failedStatus(code), effect });

describe('a message that Meta took and then did not deliver', () => {
	it('because the window was closed is followed by the step’s template, and its run goes on', () => {
		const { effects, state } = failed(131047, text);
		expect(effects).toEqual([
			{ ...text, id: 'e9.0', message: template, category: 'marketing', fallback: null },
		]);
		expect(state.runs).toHaveLength(1);
	});

	it('is not followed by a template twice', () => {
		const [again] = failed(131047, text).effects;
		expect(failed(131047, again as SendEffect).effects).toEqual([]);
	});

	it('is not followed by a template when the contact has written since', () => {
		expect(failed(131047, text, lane(noon + 500)).effects).toEqual([]);
	});

	it('for any other reason stops its run, as a send that failed would', () => {
		const { effects, state } = failed(131026, text);
		expect(effects).toEqual([]);
		expect(state.runs).toEqual([]);
	});

	it('leaves a run alone whose contact waits for a person', () => {
		const waiting: LaneState = {
			...lane(noon - 1000),
			owner: {
				kind: 'human',
				escalationId: 'e1-cart-2',
				runId: 'e1-cart',
				since: noon,
				agent: null,
			},
		};
		const { state, facts } = failed(131021, text, waiting);
		expect(state).toEqual(waiting);
		expect(facts.map(({ kind }) => kind)).toEqual(['message.status', 'step.failed']);
	});

	it('because the contact stopped offers in WhatsApp withdraws consent', () => {
		const { state } = failed(131050, { ...text, stopsRun: false });
		expect(state.contact.consent.marketing).toBe('withdrawn');
	});

	it('because Meta holds marketing back for now is queued once more, a day or two later', () => {
		const { effects, state, facts } = failed(131049, text);
		const [again] = effects as readonly SendEffect[];
		expect(again).toMatchObject({ id: 'e9.0', message: text.message });
		expect(again?.notBefore).toBeGreaterThanOrEqual(noon + 24 * hour);
		expect(again?.notBefore).toBeLessThan(noon + 48 * hour + 1001);
		expect(state.runs).toHaveLength(1);
		expect(facts.map(({ kind }) => kind)).toEqual(['message.status', 'message.queued']);
		expect(failed(131049, again as SendEffect).effects).toEqual([]);
	});

	it('because WhatsApp cannot reach the contact counts, until something arrives or they write', () => {
		const twice = failed(131026, text, failed(131026, text).state).state;
		expect(twice.contact.strikes).toBe(2);
		const status = { ...failedStatus(131026), status: 'delivered', errors: [] } as const;
		const { state } = hear(twice, { kind: 'status', status, effect: text });
		expect(state.contact).not.toHaveProperty('strikes');
	});
});

describe('a message that failed after it was over: a phone had it, or its run was stopped', () => {
	it.each([131047, 131049, 131026])('(%i) is on record, and nothing follows', (code) => {
		const status = failedStatus(code);
		const state = lane(noon - 90_000_000);
		const {
			effects,
			facts,
			state: after,
		} = hear(state, {
			kind: 'status',
			status,
			effect: text,
			over: true,
		});
		expect(effects).toEqual([]);
		expect(facts.map(({ kind }) => kind)).toEqual(['message.status']);
		expect(after.runs).toEqual(state.runs);
	});

	it('in the answer of Graph stops nothing that its run does by then', () => {
		const outcome = { kind: 'failed', code: 131026, reason: 'unreachable' } as const;
		const { state } = hear(lane(noon), { kind: 'result', effect: text, outcome, over: true });
		expect(state.runs).toHaveLength(1);
	});
});
