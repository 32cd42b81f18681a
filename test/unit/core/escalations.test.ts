import { describe, expect, it } from '@jest/globals';
import { Simulation } from '../../../engine/src/simulate/Simulation';
import { compiled } from '../../support/journeys/compiled';
import { sendText } from '../../support/journeys/workflow';

const noon = Date.parse('2026-11-23T12:00:00Z');
const hour = 3_600_000;
const onEvent = (event: string) => ({
	type: 'journeyEventTrigger',
	parameters: { event, runs: 'ignore' },
});
const escalate = (slaAmount: number) => ({
	type: 'escalateToHuman',
	parameters: { slaAmount, slaUnit: 'hours' },
});

const calls = (id: string, delay: number, sla: number) =>
	compiled(
		id,
		{
			Start: onEvent(id),
			Wait: { type: 'wait', parameters: { amount: delay, unit: 'hours' } },
			Person: escalate(sla),
		},
		[
			['Start', 'Wait'],
			['Wait', 'Person'],
		],
	);

describe('two journeys that ask for a person', () => {
	it('at the same instant leave one escalation open, the one the conversation belongs to', () => {
		const sim = new Simulation([calls('a', 1, 1), calls('b', 1, 1)], noon);
		sim.event('a');
		sim.event('b');
		sim.advance(hour);
		const ids = (kind: string) =>
			sim.facts.filter((fact) => fact.kind === kind).map(({ data }) => data['escalationId']);
		const { owner } = sim.state;
		const left = ids('escalation.opened').filter((id) => !ids('escalation.expired').includes(id));
		expect(ids('escalation.opened')).toHaveLength(2);
		expect(owner).toMatchObject({ kind: 'human', escalationId: left[0] });
		expect(left).toHaveLength(1);
	});
});

describe('a run that waits for a person', () => {
	const shop = compiled(
		'shop',
		{
			Start: onEvent('help'),
			Person: escalate(1),
			Bought: {
				type: 'journeyInterrupt',
				parameters: { sources: ['event'], events: 'order.placed', sameKey: false },
			},
			Thanks: sendText('thank you for your order'),
		},
		[
			['Start', 'Person'],
			['Bought', 'Thanks'],
		],
	);

	it('is pulled out by an event while nobody has taken it', () => {
		const sim = new Simulation([shop], noon);
		sim.say('hi');
		sim.event('help');
		sim.event('order.placed');
		expect(sim.state.owner.kind).toBe('automation');
		expect(sim.sent()).toEqual(['thank you for your order']);
	});

	it('is not pulled out of an agent’s hands', () => {
		const sim = new Simulation([shop], noon);
		sim.say('hi');
		sim.event('help');
		sim.agent({ kind: 'take', agent: 'Eva' });
		sim.event('order.placed');
		expect(sim.state.owner).toMatchObject({ kind: 'human', agent: 'Eva' });
		expect(sim.sent()).toEqual([]);
	});
});

describe('what an agent does to an escalation that is over', () => {
	it.each([
		{ kind: 'take', agent: 'Lea' },
		{ kind: 'reply', agent: 'Lea', text: 'late' },
		{ kind: 'resolve', agent: 'Lea', note: null },
	] as const)('does nothing to the next one: $kind', (action) => {
		const sim = new Simulation([calls('a', 1, 1), calls('b', 3, 1)], noon);
		sim.event('a');
		sim.advance(hour);
		const first = sim.state.owner.kind === 'human' ? sim.state.owner.escalationId : null;
		sim.advance(hour);
		sim.event('b');
		sim.advance(3 * hour);
		const before = sim.state.owner;
		expect(before).toMatchObject({ kind: 'human', agent: null });
		sim.agent(action, first);
		expect(sim.state.owner).toEqual(before);
		expect(sim.sent()).toEqual([]);
	});
});
