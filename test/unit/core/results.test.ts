import { describe, expect, it } from '@jest/globals';
import { newContact } from '../../../engine/src/core/contact';
import { decide } from '../../../engine/src/core/decide';
import type { SendEffect } from '../../../engine/src/core/effect';
import type { EffectOutcome } from '../../../engine/src/core/laneEvent';
import { newLane } from '../../../engine/src/core/laneState';
import { sendText, workflow } from '../../support/journeys/workflow';
import { Simulation } from '../../../engine/src/simulate/Simulation';
import { compile } from '../../../engine/src/journey/compile';

const night = Date.parse('2026-11-23T22:30:00Z');
const morning = Date.parse('2026-11-24T08:00:00Z');

const text: SendEffect = {
	kind: 'send',
	id: 'e1.0',
	runId: 'e1-cart',
	node: 'Remind',
	stopsRun: true,
	origin: 'journey',
	message: { kind: 'text', body: 'Still there?' },
	fallback: {
		message: { kind: 'template', name: 'cart_reminder', language: 'en' },
		category: 'marketing',
	},
	category: 'service',
	ifUncertain: 'park',
	quietHours: null,
	replyTo: null,
};

const run = {
	id: 'e1-cart',
	journeyId: 'cart',
	version: 'v',
	trigger: 't',
	key: null,
	at: 'remind',
	json: {},
	outputs: {},
	deadline: null,
	awaiting: text.id,
	interruptedBy: [],
	startedAt: night,
	visits: 2,
};

const state = { ...newLane(newContact('c1', '100', { waId: '34600000001' }, night)), runs: [run] };

const result = (outcome: EffectOutcome) =>
	decide(state, { id: 'e9', kind: 'result', effect: text, outcome }, night, {
		published: [],
		version: () => undefined,
	});

describe('a message that a gate holds', () => {
	it('is on record with the gate and the instant, and changes nothing in its run', () => {
		const held = {
			kind: 'held',
			gate: 'quiet hours',
			reason: 'it is between 21:00 and 08:00 there',
			until: morning,
		} as const;
		expect(result(held)).toEqual({
			state,
			effects: [],
			cancelledRuns: [],
			facts: [
				{
					kind: 'effect.held',
					at: night,
					runId: 'e1-cart',
					node: 'Remind',
					reason:
						'waits at the quiet hours gate until 2026-11-24T08:00:00.000Z: it is between 21:00 and 08:00 there',
					data: { effectId: 'e1.0', gate: 'quiet hours', until: morning },
				},
			],
		});
	});

	it('is on record in a simulation too', () => {
		const { journey } = compile(
			workflow(
				{
					Start: { type: 'journeyEventTrigger', parameters: { event: 'remind', runs: 'ignore' } },
					Text: sendText('Still there?', { quietFrom: '21:00', quietTo: '08:00' }),
				},
				[['Start', 'Text']],
			),
			{ id: 'remind', subworkflow: () => null },
		);
		if (journey === null) throw new Error('The journey has problems');
		const sim = new Simulation([journey], night);
		sim.say('hello');
		sim.event('remind');
		expect(sim.facts.map(({ kind }) => kind)).toContain('effect.held');
		sim.advance(morning - night);
		expect(sim.facts.at(-1)?.kind).toBe('effect.accepted');
	});
});

describe('a message that Meta accepted', () => {
	it('is on record as the template, when that went in its place', () => {
		const replaced = result({ kind: 'accepted', response: {}, replaced: true });
		expect(replaced.facts[0]?.reason).toBe(
			'Meta accepted it, as the template "cart_reminder": the 24 h window was closed',
		);
	});

	it('is on record as itself otherwise', () => {
		expect(result({ kind: 'accepted', response: {} }).facts[0]?.reason).toBe('Meta accepted it');
	});
});
