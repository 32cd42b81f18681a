import { createMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import type { Journey } from '../../../engine/src/journey/journey';

/**
 * States of a journey's machine that its shape alone can reach: guarded `always` transitions become events of their
 * own, so that no data decides. The machine is plain JSON, which is what makes this possible.
 */
export function reachableStates(journey: Journey): ReadonlySet<string> {
	const states = Object.entries(journey.machine['states'] as JsonObject).map(([key, state]) => [
		key,
		openState(state as JsonObject),
	]);
	const config: object = { ...journey.machine, states: Object.fromEntries(states) };
	const open = createMachine(config as Parameters<typeof createMachine>[0]);
	return new Set(getShortestPaths(open).map((path) => String(path.state.value)));
}

/** Every state of the machine but the three of its own: start, ended, failed. */
export function statesOf(journey: Journey): readonly string[] {
	return [...journey.steps.keys()];
}

function openState(state: JsonObject): JsonObject {
	const { entry: _entry, always, ...rest } = state;
	const branches = Array.isArray(always) ? always.filter(isJsonObject) : [];
	const on = isJsonObject(rest['on']) ? rest['on'] : {};
	return {
		...rest,
		on: {
			...on,
			...Object.fromEntries(
				branches.map((branch, index) => [`branch.${index}`, { target: branch['target'] ?? '' }]),
			),
		},
	};
}
