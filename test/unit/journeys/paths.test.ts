import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../engine/src/core/decide';
import { nextAlarm } from '../../../engine/src/core/laneState';
import { exploreJourney, type Beginning, type Move } from '../../support/journeys/exploreJourney';
import { readyMade, readyMadeIds } from '../../support/journeys/readyMade';
import { reachableStates, statesOf } from '../../support/journeys/structure';

const monday = Date.parse('2026-11-23T12:00:00+01:00');
const sundayNight = Date.parse('2026-11-22T23:00:00+01:00');
const christmas = Date.parse('2026-12-25T11:00:00+01:00');

const say = (text: string): Move => ({ type: 'say', said: { kind: 'text', text } });
const event = (name: string, data = {}): Move => ({ type: 'event', name, data });

const fresh = { now: monday, contact: {} };
const known = (now: number): Beginning => ({
	now,
	contact: { inboundCount: 1, lastInboundAt: now - 60_000 },
});

/** Where each journey's walk begins and what a contact might do besides pressing what is offered. */
const walks: Record<
	(typeof readyMadeIds)[number],
	{
		readonly from: readonly Beginning[];
		readonly moves: readonly Move[];
		readonly others?: readonly string[];
	}
> = {
	welcome: { from: [fresh], moves: [say('hola'), say('مرحبا'), say('hello'), say('A-1234')] },
	away: { from: [known(sundayNight), known(christmas)], moves: [say('anybody there?')] },
	keyword: {
		from: [known(monday), known(sundayNight)],
		moves: [
			'prices',
			'hours',
			'delivery',
			'returns',
			'location',
			'menu',
			'dilevary plz',
			'blorb',
		].map(say),
	},
	escalation: {
		from: [known(monday), known(sundayNight)],
		moves: [say('agent'), say('5'), say('1')],
	},
	'cart-recovery': {
		from: [
			{ now: monday, contact: { id: 'contact-0' } },
			...Array.from({ length: 12 }, (_, index): Beginning => ({
				now: monday,
				contact: { id: `contact-${index + 1}` },
			})),
		],
		moves: [
			event('cart.updated', { marketingConsent: true, zone: 'Europe/Madrid' }),
			event('cart.updated', {}),
			event('order.placed', { total: 5 }),
			say('hello'),
		],
	},
};

describe.each(readyMadeIds)('%s', (id) => {
	const journey = readyMade(id);
	const { from, moves, others = [] } = walks[id];
	const paths = from.flatMap((beginning) =>
		exploreJourney(journey, others.map(readyMade), beginning, moves),
	);

	it('has a machine whose shape reaches every state', () => {
		const reached = reachableStates(journey);
		expect(statesOf(journey).filter((key) => !reached.has(key))).toEqual([]);
	});

	it('takes decide through every step', () => {
		const visited = new Set(
			paths.flatMap((path) => path.steps.flatMap((step) => step.state.context.visited)),
		);
		for (const path of paths) for (const name of path.state.context.visited) visited.add(name);
		const names = [...journey.steps.values()].map(({ name }) => name);
		expect(names.filter((name) => !visited.has(name))).toEqual([]);
	});

	it('leaves every wait when its time has come', () => {
		const resting = new Set<string>();
		for (const { state } of paths) {
			const lane = state.context.state;
			const due = nextAlarm(lane);
			for (const run of lane.runs) {
				resting.add(run.at);
				expect(run.deadline ?? run.awaiting).not.toBeNull();
			}
			if (due === null) continue;
			const after = decide(lane, { id: 'e2', kind: 'alarm' }, due, {
				published: [journey],
				version: () => journey,
			});
			const stuck = after.state.runs.filter((run) => run.deadline !== null && run.deadline <= due);
			expect(stuck).toEqual([]);
		}
		const waits = [...journey.steps.values()]
			.filter(({ behaviour }) => behaviour.rests)
			.map(({ key }) => key);
		expect(waits.filter((key) => !resting.has(key))).toEqual([]);
	});
});
