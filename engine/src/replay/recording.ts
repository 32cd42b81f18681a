import { z } from 'zod';
import { compileVersion, type Compile, type VersionDocument } from '../journey/compileVersion';
import type { Histories, History } from '../host/histories';
import type { LaneState } from '../core/laneState';

/** Histories with all it takes to replay them elsewhere: a file of its own, for a bug report or the replay suite. */
export interface Recording {
	readonly format: 1;
	readonly journeys: readonly VersionDocument[];
	readonly histories: readonly History[];
}

/** Takes histories out of where they are kept. */
export function recordingOf(histories: readonly History[], from: Histories): Recording {
	const named = histories.flatMap(({ steps, sets }) => [
		...Object.values(sets).flatMap(({ published }) => published),
		...steps.flatMap(({ before }) => (before === undefined ? [] : restingIn(before))),
	]);
	const unique = new Map(named.map((pair) => [pair.join('@'), pair]));
	const journeys = [...unique.values()].flatMap(([id, hash]) => from.document(id, hash) ?? []);
	return { format: 1, journeys, histories };
}

const restingIn = ({ runs }: LaneState) =>
	runs.map(({ journeyId, version }) => [journeyId, version] as const);

/** A recording as a place to read from: the same questions as to a data file. */
export function historiesIn({ journeys, histories }: Recording, compile: Compile): Histories {
	const document = (id: string, version: string) =>
		journeys.find((one) => one.id === id && one.version === version) ?? null;
	const compiled = new Map(
		journeys.map((one) => [`${one.id}@${one.version}`, compileVersion(one, compile)]),
	);
	return {
		history: (contactId) => histories.find((one) => one.contactId === contactId) ?? null,
		version: (id, version) => compiled.get(`${id}@${version}`) ?? null,
		document,
	};
}

/** Checks no more than that it is a recording: what is inside was written by a runner. */
const recording = z.looseObject({
	format: z.literal(1),
	journeys: z.array(z.looseObject({ id: z.string(), version: z.string() })),
	histories: z.array(z.looseObject({ contactId: z.string(), steps: z.array(z.looseObject({})) })),
});

/** A file's JSON as a recording; `null` = it is something else. */
export const parseRecording = (json: unknown): Recording | null =>
	recording.safeParse(json).success ? (json as Recording) : null;
