import type { z } from 'zod';
import { WayfareError } from '../../errors/WayfareError';
import { journeyList, journeyWithProblems } from '../../http/api/schemas/journey';
import type { JourneyFile } from '../files/readJourneyFile';
import type { RunnerClient } from './RunnerClient';

/** What the runner tells of a journey after changing it. */
export type JourneyAnswer = z.output<typeof journeyWithProblems>;

/** Every journey of the runner, page by page. */
export async function allJourneys(
	client: RunnerClient,
): Promise<z.output<typeof journeyList>['items']> {
	const all = [];
	let next: string | null = '0';
	while (next !== null) {
		const page: z.output<typeof journeyList> = await client.get(
			`/journeys?limit=200&after=${next}`,
			journeyList,
		);
		all.push(...page.items);
		({ next } = page);
	}
	return all;
}

/** Saves a file as a journey's draft. */
async function importFile(client: RunnerClient, read: JourneyFile): Promise<JourneyAnswer> {
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

/** Saves files in an order in which those that others call come first, whatever order they were named in. */
export async function importFiles(
	client: RunnerClient,
	files: readonly JourneyFile[],
	imported: (read: JourneyFile, answer: JourneyAnswer) => void,
): Promise<void> {
	let waiting = files;
	while (waiting.length > 0) {
		const refused: { readonly read: JourneyFile; readonly cause: unknown }[] = [];
		for (const read of waiting) {
			try {
				imported(read, await importFile(client, read));
			} catch (cause) {
				if (!missesSubworkflow(cause)) throw cause;
				refused.push({ read, cause });
			}
		}
		if (refused.length === waiting.length) throw refused[0]?.cause;
		waiting = refused.map(({ read }) => read);
	}
}

const missesSubworkflow = (cause: unknown): boolean =>
	cause instanceof WayfareError && cause.details.some(({ code }) => code === 'subworkflow.missing');
