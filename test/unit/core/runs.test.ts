import { describe, expect, it } from '@jest/globals';
import type { Step } from '../../../engine/src/journey/step';
import { Simulation } from '../../../engine/src/simulate/Simulation';
import { compiled } from '../../support/journeys/compiled';
import { anyMessage, sendText } from '../../support/journeys/workflow';

const noon = Date.parse('2026-11-23T12:00:00Z');

describe('two triggers of one journey', () => {
	it('that take the same event start two runs, each with its own id and end', () => {
		const start = { type: 'journeyEventTrigger', parameters: { event: 'cart', runs: 'parallel' } };
		const wait = { type: 'wait', parameters: { amount: 1, unit: 'hours' } };
		const both = compiled(
			'both',
			{ A: start, B: start, WaitA: wait, WaitB: wait, SayA: sendText('a'), SayB: sendText('b') },
			[
				['A', 'WaitA'],
				['WaitA', 'SayA'],
				['B', 'WaitB'],
				['WaitB', 'SayB'],
			],
		);
		const sim = new Simulation([both], noon);
		sim.say('hi');
		sim.event('cart');
		expect(new Set(sim.state.runs.map(({ id }) => id)).size).toBe(2);
		sim.advance(3_600_000);
		expect([...sim.sent()].sort()).toEqual(['a', 'b']);
	});
});

describe('a step that leaves by an output it does not have', () => {
	it('ends its run with the reason, and does not leave it stuck', () => {
		const journey = compiled('odd', { Start: anyMessage, Text: sendText('hello') }, [
			['Start', 'Text'],
		]);
		const odd = [...journey.steps.values()].find(({ name }) => name === 'Text')?.key;
		const steps = [...journey.steps].map(([key, step]): [string, Step] => {
			const enter = () =>
				({ kind: 'leave', output: 9, json: {}, reason: 'a defect', acts: [] }) as const;
			return [key, key === odd ? { ...step, behaviour: { ...step.behaviour, enter } } : step];
		});
		const sim = new Simulation([{ ...journey, steps: new Map(steps) }], noon);
		sim.say('hi');
		expect(sim.state.runs).toEqual([]);
		expect(sim.facts.at(-1)).toMatchObject({
			kind: 'run.failed',
			reason: 'Text: it was left by an output that it does not have',
		});
	});
});
