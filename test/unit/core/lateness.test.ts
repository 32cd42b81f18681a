import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { Simulation } from '../../../engine/src/simulate/Simulation';
import { compiled } from '../../support/journeys/compiled';
import { anyMessage, sendText } from '../../support/journeys/workflow';

const noon = Date.parse('2026-11-23T12:00:00Z');
const minute = 60_000;

/** Nudges at one, two and three o'clock, unless the contact answers; then a last word. */
const nudges = (options: JsonObject) => {
	const at = (hour: number) => ({
		type: 'wait',
		parameters: { resume: 'specificTime', dateTime: `2026-11-23T${hour}:00:00Z` },
	});
	const nudge = (text: string) => {
		const node = sendText(text);
		return { ...node, parameters: { ...node.parameters, options } };
	};
	return compiled(
		'nudges',
		{
			Start: anyMessage,
			One: at(13),
			First: nudge('one'),
			Two: at(14),
			Second: nudge('two'),
			Three: at(15),
			Third: nudge('three'),
			Last: sendText('done'),
		},
		[
			['Start', 'One'],
			['One', 'First'],
			['First', 'Two'],
			['Two', 'Second'],
			['Second', 'Three'],
			['Three', 'Third'],
			['Third', 'Last'],
		],
	);
};

/** What was sent by a runner that was down from noon until so many minutes later. */
function afterDowntime(minutes: number, options: JsonObject): Simulation {
	const sim = new Simulation([nudges(options)], noon);
	sim.say('hi');
	sim.now += minutes * minute;
	sim.advance(0);
	return sim;
}

describe('late messages', () => {
	it('are sent, however late, unless they say otherwise', () => {
		expect(afterDowntime(190, {}).sent()).toEqual(['one', 'two', 'three', 'done']);
	});

	it('are skipped when they are later than they bear, and the run goes on', () => {
		const sim = afterDowntime(190, { ifLate: 'skip' });
		expect(sim.sent()).toEqual(['three', 'done']);
		expect(sim.facts.find(({ kind }) => kind === 'effect.refused')?.reason).toBe(
			'held back by the lateness gate: it is 130 minutes late',
		);
	});

	it('bear as much as they say', () => {
		expect(afterDowntime(190, { ifLate: 'skip', lateAfter: 9 }).sent()).toEqual(['done']);
		expect(afterDowntime(190, { ifLate: 'skip', lateAfter: 70 }).sent()).toEqual([
			'two',
			'three',
			'done',
		]);
	});

	it('of which only the newest is wanted are one nudge and not three', () => {
		const sim = afterDowntime(600, { ifLate: 'newest' });
		expect(sim.sent()).toEqual(['three', 'done']);
		expect(sim.facts.filter(({ kind }) => kind === 'effect.cancelled')).toHaveLength(2);
	});

	it('are none when the timers fire in time', () => {
		const sim = new Simulation([nudges({ ifLate: 'newest', lateAfter: 1 })], noon);
		sim.say('hi');
		sim.advance(4 * 60 * minute);
		expect(sim.sent()).toEqual(['one', 'two', 'three', 'done']);
	});
});
