import type { JsonObject } from '../../../cloud-api/json';
import { compile } from '../../../engine/src/journey/compile';
import type { Journey } from '../../../engine/src/journey/journey';
import { workflow, type NodeSketch } from './workflow';

/** A journey made for a test, compiled; throws with its problems when it does not. */
export function compiled(
	id: string,
	nodes: Readonly<Record<string, NodeSketch>>,
	lines: Parameters<typeof workflow>[1],
): Journey {
	const { journey, problems } = compile(workflow(nodes, lines) satisfies JsonObject, {
		id,
		subworkflow: () => null,
	});
	if (journey === null) throw new Error(JSON.stringify(problems));
	return journey;
}
