import { describe, expect, it } from '@jest/globals';
import type { Step } from '../../../engine/src/journey/step';
import { Simulation } from '../../../engine/src/simulate/Simulation';
import { compiled } from '../../support/journeys/compiled';
import { anyMessage, sendText } from '../../support/journeys/workflow';

const noon = Date.parse('2026-11-23T12:00:00Z');
const hour = 3_600_000;

const reminder = (id: string, amount: number, unit = 'minutes') =>
	compiled(
		id,
		{
			Start: { type: 'journeyEventTrigger', parameters: { event: 'go', runs: 'ignore' } },
			Wait: { type: 'wait', parameters: { amount, unit } },
			Text: sendText(id),
		},
		[
			['Start', 'Wait'],
			['Wait', 'Text'],
		],
	);

/** The journey with a defect: its Wait throws when its time has come. */
function broken(id: string) {
	const journey = reminder(id, 1);
	const steps = [...journey.steps].map(([key, step]): [string, Step] => {
		const due = () => {
			throw new Error('a defect');
		};
		return [key, { ...step, behaviour: { ...step.behaviour, due } }];
	});
	return { ...journey, steps: new Map(steps) };
}

describe('due timers', () => {
	it('fire in the order of their deadlines after a long jump', () => {
		const journeys = [reminder('third', 30), reminder('first', 10), reminder('second', 20)];
		const sim = new Simulation(journeys, noon);
		sim.say('hi');
		sim.event('go');
		sim.now += 20 * hour;
		sim.advance(0);
		expect(sim.sent()).toEqual(['first', 'second', 'third']);
	});

	it('of one broken step end its run with the reason, and the others fire', () => {
		const sim = new Simulation([broken('bad'), reminder('good', 2)], noon);
		sim.say('hi');
		sim.event('go');
		sim.advance(hour);
		expect(sim.sent()).toEqual(['good']);
		expect(sim.facts.find(({ kind }) => kind === 'run.failed')?.reason).toBe('Wait: a defect');
		expect(sim.state.runs).toEqual([]);
	});

	it('are whole milliseconds within what a date can hold, however odd the form', () => {
		const deadline = (amount: number, unit: string) => {
			const asks = compiled(
				'asks',
				{
					Start: anyMessage,
					Ask: {
						type: 'waitForReply',
						parameters: { timeoutAmount: amount, timeoutUnit: unit },
					},
				},
				[['Start', 'Ask']],
			);
			const sim = new Simulation([asks], noon);
			sim.say('hi');
			return sim.state.runs[0]?.deadline;
		};
		expect(deadline(1 / 3, 'minutes')).toBe(noon + 20_000);
		expect(deadline(0.0001, 'seconds')).toBe(noon + 1);
		expect(deadline(1e200, 'days')).toBe(8.64e15);
	});
});
