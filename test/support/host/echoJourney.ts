import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import type { CompileOptions } from '../../../engine/src/journey/compile';
import type { Compilation, Journey } from '../../../engine/src/journey/journey';

/** A compiler of no journey in particular: the document names its version and the sub-workflows it calls. */
export function compileEcho(document: unknown, { id, subworkflow }: CompileOptions): Compilation {
	const calls = isJsonObject(document) && Array.isArray(document['calls']) ? document['calls'] : [];
	const called = calls.map((call) => subworkflow(String(call)));
	const version = `${isJsonObject(document) ? String(document['version']) : '?'}${JSON.stringify(called)}`;
	return { journey: echoJourney(id, version), problems: [] };
}

export const echoJourney = (id: string, version: string): Journey => ({
	id,
	version,
	name: id,
	timezone: 'UTC',
	machine: {},
	steps: new Map(),
	triggers: [],
	interrupts: [],
});

export const echoDocument = (version: string, calls: readonly string[] = []): JsonObject => ({
	version,
	calls,
});
