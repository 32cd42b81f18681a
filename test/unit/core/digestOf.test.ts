import { expect, it } from '@jest/globals';
import { newContact } from '../../../engine/src/core/contact';
import type { Decision } from '../../../engine/src/core/decision';
import { digestOf, factText, isDigestOf } from '../../../engine/src/core/digestOf';
import { newLane } from '../../../engine/src/core/laneState';

const decision: Decision = {
	state: newLane(newContact('c1', '1', { waId: '49151' }, 0)),
	facts: [
		{ kind: 'routed', at: 1, runId: null, node: null, reason: 'starts "Café"', data: {} },
		{ kind: 'goal.reached', at: 1, runId: 'e1-a', node: 'Bought', reason: '40 €', data: { n: 1 } },
	],
	effects: [
		{
			kind: 'send',
			id: 'e1.0',
			runId: 'e1-a',
			node: 'Tell',
			stopsRun: true,
			origin: 'journey',
			message: { kind: 'text', body: '👋🏽' },
			fallback: null,
			category: 'service',
			ifUncertain: 'resend',
			quietHours: null,
			replyTo: null,
		},
	],
	cancelledRuns: ['e0-a'],
};
const state = JSON.stringify(decision.state);
const digest = digestOf({ ...decision, state, facts: decision.facts.map(factText) });

const others: readonly (readonly [string, Decision, string])[] = [
	['another state', decision, state.replace('49151', '49152')],
	['a fact less', { ...decision, facts: decision.facts.slice(1) }, state],
	['other order', { ...decision, facts: decision.facts.toReversed() }, state],
	[
		'another reason',
		{ ...decision, facts: decision.facts.map((fact) => ({ ...fact, reason: '41 €' })) },
		state,
	],
	['no effect', { ...decision, effects: [] }, state],
	['no run stopped', { ...decision, cancelledRuns: [] }, state],
];

it('a decision has the digest that was made of it', () => {
	expect(isDigestOf(digest, decision, state)).toBe(true);
	expect(digest).toMatch(/^t[0-9a-f]{16}$/);
});

it.each(others)('a decision with %s has not', (_what, other, otherState) => {
	expect(isDigestOf(digest, other, otherState)).toBe(false);
});

// Written by builds that made one text of everything.
const former = '7e63aa657cc37845';

it('a decision has the digest of former builds, too', () => {
	expect(isDigestOf(former, decision, state)).toBe(true);
});

it.each(others)('a decision with %s has not that of former builds', (_what, other, otherState) => {
	expect(isDigestOf(former, other, otherState)).toBe(false);
});
