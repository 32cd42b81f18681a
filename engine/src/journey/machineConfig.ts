import type { JsonObject } from '../../../cloud-api/json';
import type { Interrupt, Step, Trigger } from './step';

/**
 * The plain-JSON XState config of a journey. Every step is a state that runs the action `enter`; steps that do not
 * rest leave by `always` transitions guarded by `left`, resting ones by the event `output.{n}`; interrupts are
 * transitions of the root, so they reach a run wherever it rests.
 */
export function machineConfig(
	id: string,
	steps: readonly Step[],
	triggers: readonly Trigger[],
	interrupts: readonly Interrupt[],
): JsonObject {
	return {
		id,
		initial: 'start',
		on: Object.fromEntries(
			interrupts.map(({ key }) => [`interrupt.${key}`, { target: `#${key}` }]),
		),
		states: {
			start: {
				id: 'start',
				on: Object.fromEntries(triggers.map(({ key }) => [`enter.${key}`, { target: `#${key}` }])),
			},
			...Object.fromEntries(steps.map((step) => [step.key, stepState(step)])),
			ended: { id: 'ended', type: 'final' },
			failed: { id: 'failed', type: 'final' },
		},
	};
}

function stepState(step: Step): JsonObject {
	const target = (key: string | null): string => `#${key ?? 'ended'}`;
	const failed = { guard: { type: 'failed' }, target: '#failed' };
	const common = {
		id: step.key,
		description: step.name,
		meta: { type: step.type },
		entry: { type: 'enter', params: { step: step.key } },
	};
	const outputs = step.behaviour.outputs.length + (step.onError === 'errorOutput' ? 1 : 0);
	const indexes = Array.from(
		{ length: Math.max(outputs, step.targets.length) },
		(_, index) => index,
	);
	const left = indexes.map((index) => ({
		guard: { type: 'left', params: { step: step.key, output: index } },
		target: target(step.targets[index] ?? null),
	}));
	if (!step.behaviour.rests) {
		const dropped = {
			guard: { type: 'left', params: { step: step.key, output: -1 } },
			target: '#ended',
		};
		return { ...common, always: [failed, ...left, dropped] };
	}
	return {
		...common,
		tags: ['rests'],
		always: [failed, ...left],
		on: Object.fromEntries(
			indexes.map((index) => [`output.${index}`, { target: target(step.targets[index] ?? null) }]),
		),
	};
}
