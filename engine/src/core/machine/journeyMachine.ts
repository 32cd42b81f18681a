import { assign, setup, transition } from 'xstate';
import type { Journey } from '../../journey/journey';
import { enterStep } from './enterStep';
import type { MachineContext } from './machineContext';

/** `enter.{trigger}`, `output.{n}` or `interrupt.{node}`: only ever made here, never from outside. */
export interface MachineEvent {
	readonly type: string;
}

/** Our building blocks for the JSON configs that `machineConfig` writes. */
const blocks = setup({
	types: { context: {} as MachineContext, events: {} as MachineEvent },
	actions: {
		enter: assign(({ context }, params: { step: string }) => enterStep(context, params.step)),
	},
	guards: {
		failed: ({ context }) => context.failure !== null,
		left: ({ context }, params: { step: string; output: number }) =>
			context.left?.step === params.step && context.left.output === params.output,
	},
});

const build = (journey: Journey) =>
	blocks.createMachine(journey.machine as object as Parameters<typeof blocks.createMachine>[0]);
const machines = new WeakMap<Journey, ReturnType<typeof build>>();

/** The XState machine of a journey, built once. */
function machineOf(journey: Journey): ReturnType<typeof build> {
	let machine = machines.get(journey);
	if (machine === undefined) {
		machine = build(journey);
		machines.set(journey, machine);
	}
	return machine;
}

/** Where one event takes a run: the context after it, and the state it came to rest in. */
export function move(
	context: MachineContext,
	event: MachineEvent,
): { readonly context: MachineContext; readonly at: string } {
	const machine = machineOf(context.journey);
	const from = machine.resolveState({ value: context.run.at, context });
	const [next] = transition(machine, from, event);
	return { context: next.context, at: typeof next.value === 'string' ? next.value : 'failed' };
}
