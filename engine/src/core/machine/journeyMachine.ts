import { assign, setup, transition } from 'xstate';
import type { Journey } from '../../journey/journey';
import { enterStep } from './enterStep';
import type { MachineContext } from './machineContext';

/** `enter.{trigger}`, `output.{n}` or `interrupt.{node}`: only ever made here, never from outside. */
export interface MachineEvent {
	readonly type: string;
}

/** What the machine is asked with: how the step it is in was left, and whether a state was entered since. */
interface Question extends Pick<MachineContext, 'left' | 'failure'> {
	readonly entered: boolean;
}

/** Our building blocks for the JSON configs that `machineConfig` writes. */
const blocks = setup({
	types: { context: {} as Question, events: {} as MachineEvent },
	actions: {
		enter: assign({ left: null, failure: null, entered: true }),
	},
	guards: {
		failed: ({ context }) => context.failure !== null,
		left: ({ context }, params: { step: string; output: number }) =>
			context.left?.step === params.step && context.left.output === params.output,
	},
});

const build = (journey: Journey) =>
	blocks.createMachine(journey.machine as object as Parameters<typeof blocks.createMachine>[0]);

/**
 * The ways of a journey's machine. XState finds each of them, and is asked once: the machine is immutable and holds
 * no data, so that where a step's output leads never changes, and to find it costs as much as all the rest of a move.
 */
class Ways {
	private readonly machine: ReturnType<typeof build>;
	/** By state, and by the event or the output that leads on from it. */
	private readonly known = new Map<string, Map<string | number, string>>();

	constructor(journey: Journey) {
		this.machine = build(journey);
	}

	/** The state that an event leads to. */
	by(at: string, { type }: MachineEvent): string | null {
		return this.find(at, type, { left: null, failure: null });
	}

	/** The state that follows on a step, as it was left. */
	after(at: string, { left, failure }: MachineContext): string | null {
		if (failure !== null) return this.find(at, 'failed', { left: null, failure });
		return left === null ? null : this.find(at, left.output, { left, failure });
	}

	/** Where there is no way nothing is remembered: an expression may name any number of outputs. */
	private find(at: string, by: string | number, left: Omit<Question, 'entered'>): string | null {
		const ways = this.known.get(at) ?? new Map<string | number, string>();
		const known = ways.get(by);
		if (known !== undefined) return known;
		const from = this.machine.resolveState({ value: at, context: { ...left, entered: false } });
		const type = typeof by === 'string' ? by : `left.${by}`;
		const [{ value, context }] = transition(this.machine, from, { type });
		if (typeof value !== 'string' || (value === at && !context.entered)) return null;
		this.known.set(at, ways.set(by, value));
		return value;
	}
}

const waysOfJourneys = new WeakMap<Journey, Ways>();

function waysOf(journey: Journey): Ways {
	let ways = waysOfJourneys.get(journey);
	if (ways === undefined) {
		ways = new Ways(journey);
		waysOfJourneys.set(journey, ways);
	}
	return ways;
}

/** Where one event takes a run: the context after it, and the state it came to rest in. */
export function move(
	before: MachineContext,
	event: MachineEvent,
): { readonly context: MachineContext; readonly at: string } {
	const { journey, run } = before;
	const ways = waysOf(journey);
	let [context, at] = [before, run.at];
	for (let next = ways.by(at, event); next !== null; next = ways.after(at, context)) {
		at = next;
		const step = journey.steps.get(at);
		// In the machine's own states, `ended` and `failed`, there is nothing to do.
		if (step === undefined) break;
		context = enterStep(context, step);
	}
	return { context, at };
}
