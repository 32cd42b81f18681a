import type { z } from 'zod';
import { WayfareError } from '../../errors/WayfareError';
import { journeyWithProblems } from '../../http/api/schemas/journey';
import type { JourneyFile } from '../files/readJourneyFile';
import type { RunnerClient } from './RunnerClient';

/** What the runner tells of a journey after changing it. */
export type JourneyAnswer = z.output<typeof journeyWithProblems>;

/** Saves a file as a journey's draft. */
export async function importFile(client: RunnerClient, read: JourneyFile): Promise<JourneyAnswer> {
	if (!read.ok) {
		const { node, ...problem } = read.problem;
		throw new WayfareError('journey.problems', `${read.file} is not a journey`, {
			details: [{ ...problem, at: node }],
		});
	}
	return client.post(
		`/journeys?id=${encodeURIComponent(read.id)}`,
		journeyWithProblems,
		read.document,
	);
}

/** Publishes a journey's draft. */
export const publishId = (client: RunnerClient, id: string): Promise<JourneyAnswer> =>
	client.post(`/journeys/${encodeURIComponent(id)}/publish`, journeyWithProblems);
