import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '../../../cloud-api/json';
import { compile } from '../../../engine/src/journey/compile';
import type { Journey } from '../../../engine/src/journey/journey';

/** Ids of the journeys that come with the project. */
export const readyMadeIds = ['welcome', 'away', 'keyword', 'escalation', 'cart-recovery'] as const;

const folder = path.join(__dirname, '../../../journeys');

/** The saved document of a ready-made journey. */
export function readyMadeDocument(id: string): JsonObject {
	return JSON.parse(readFileSync(path.join(folder, `${id}.json`), 'utf8')) as JsonObject;
}

const compiled = new Map<string, Journey>();

/** A ready-made journey, compiled once per test file; throws its problems when it has an error. */
export function readyMade(id: string): Journey {
	const known = compiled.get(id);
	if (known !== undefined) return known;
	const { journey, problems } = compile(readyMadeDocument(id), {
		id,
		subworkflow: readyMadeDocument,
	});
	if (journey === null) throw new Error(JSON.stringify(problems, null, 2));
	compiled.set(id, journey);
	return journey;
}
