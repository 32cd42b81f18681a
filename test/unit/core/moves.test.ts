import { describe, expect, it } from '@jest/globals';
import { assign, setup, transition } from 'xstate';
import type { JsonObject } from '../../../cloud-api/json';
import { newContact } from '../../../engine/src/core/contact';
import { newLane } from '../../../engine/src/core/laneState';
import { enterStep } from '../../../engine/src/core/machine/enterStep';
import { move } from '../../../engine/src/core/machine/journeyMachine';
import type { MachineContext } from '../../../engine/src/core/machine/machineContext';
import { beginTurn } from '../../../engine/src/core/turn';
import type { Journey } from '../../../engine/src/journey/journey';
import { compiled } from '../../support/journeys/compiled';
import { readyMade, readyMadeIds } from '../../support/journeys/readyMade';
import { anyMessage, sendText } from '../../support/journeys/workflow';

const noon = Date.parse('2026-11-23T12:00:00Z');

const blocks = setup({
	types: { context: {} as MachineContext, events: {} as { type: string } },
	actions: {
		enter: assign(({ context }, { step: key }: { step: string }) => {
			const step = context.journey.steps.get(key);
			if (step === undefined) throw new Error(`The machine has a state ${key} that is no step`);
			return enterStep(context, step);
		}),
	},
	guards: {
		failed: ({ context }) => context.failure !== null,
		left: ({ context: { left } }, { step, output }: { step: string; output: number }) =>
			left?.step === step && left.output === output,
	},
});

/** The machine run by XState itself, which does what its steps do on the way. */
function runByXState(before: MachineContext, type: string): ReturnType<typeof move> {
	const config = before.journey.machine as object as Parameters<typeof blocks.createMachine>[0];
	const machine = blocks.createMachine(config);
	const from = machine.resolveState({ value: before.run.at, context: before });
	const [{ context, value }] = transition(machine, from, { type });
	return { context, at: String(value) };
}

function atStart(journey: Journey): MachineContext {
	const contact = newContact('c1', '100', { waId: '34600000001' }, noon);
	const definitions = { published: [journey], version: () => journey };
	return {
		journey,
		turn: beginTurn(newLane(contact), 'e1', noon, definitions),
		left: null,
		failure: null,
		run: {
			id: 'r1',
			journeyId: journey.id,
			version: journey.version,
			trigger: '',
			key: null,
			at: 'start',
			json: { text: 'hello' },
			outputs: {},
			deadline: null,
			awaiting: null,
			interruptedBy: [],
			startedAt: noon,
			visits: 0,
		},
	};
}

/** Every event that the machine knows where it rests, and one that it does not. */
function eventsAt({ machine }: Journey, at: string): readonly string[] {
	const states = machine['states'] as Readonly<Record<string, JsonObject>>;
	const events = [states[at]?.['on'], machine['on']].flatMap((on) => Object.keys(on ?? {}));
	return [...events, 'output.99'];
}

/** All that can move a run of the journey: from its start, and from each step where it may rest. */
function movesOf(journey: Journey): readonly (readonly [MachineContext, string])[] {
	const start = atStart(journey);
	const resting = [...journey.steps.values()].filter(({ behaviour }) => behaviour.rests);
	return ['start', ...resting.map(({ key }) => key)].flatMap((at) =>
		eventsAt(journey, at).map((type) => [{ ...start, run: { ...start.run, at } }, type] as const),
	);
}

const wrong = "={{ $('Stop').item.json.text }}";
const hour = { type: 'wait', parameters: { amount: 1, unit: 'hours' } };
const detours = compiled(
	'detours',
	{
		Start: anyMessage,
		Tag: {
			type: 'contact',
			parameters: { operation: 'addTags', tags: wrong },
			onError: 'continueErrorOutput',
		},
		Text: { ...sendText(wrong), onError: 'continueRegularOutput' },
		Pause: hour,
		Daily: hour,
		Pull: { type: 'journeyInterrupt', parameters: { sources: ['reply'] } },
		Stop: { type: 'stopAndError', parameters: { errorMessage: 'enough' } },
	},
	[
		['Start', 'Tag'],
		['Tag', 1, 'Text'],
		['Text', 'Pause'],
		['Pause', 'Daily'],
		['Daily', 'Daily'],
		['Pull', 'Stop'],
	],
);

describe('A move', () => {
	it.each(
		[...readyMadeIds.map(readyMade), detours].map((journey) => [journey.id, journey] as const),
	)('of %s does what XState does with the machine', (_id, journey) => {
		for (const [before, type] of movesOf(journey))
			expect([type, move(before, { type })]).toEqual([type, runByXState(before, type)]);
	});

	it('goes on by errors, and past them', () => {
		const visited = movesOf(detours).flatMap(([before, type]) =>
			move(before, { type }).context.turn.facts.map(({ kind, node }) => `${kind} ${node}`),
		);
		expect(visited).toEqual(
			expect.arrayContaining([
				'step.failed Tag',
				'step.failed Text',
				'step.entered Pause',
				'step.failed Stop',
			]),
		);
	});
});
