import { z } from 'zod';
import { pageOf } from './paging';
import { instant, jsonObject } from './primitives';

const problem = z
	.object({
		severity: z.enum(['error', 'warning']).describe('Errors block publishing, warnings do not'),
		code: z.string().describe('Stable; a row of docs/errors.md'),
		node: z.string().nullable().describe('The node’s name; null: the whole document'),
		message: z.string().describe('What is wrong and what to do'),
	})
	.meta({ id: 'Problem' });

export const journey = z
	.object({
		id: z.string(),
		name: z.string(),
		publishedVersion: z
			.string()
			.nullable()
			.describe('Content hash of what new runs start on; null: not published'),
		publishedAt: instant.nullable(),
		savedAt: instant,
		liveRuns: z.number().int(),
	})
	.meta({ id: 'Journey' });

export const journeyList = pageOf(journey);

export const journeyWithDocument = journey
	.extend({ document: jsonObject.describe('The saved draft, as n8n exports it') })
	.meta({ id: 'JourneyWithDocument' });

export const journeyWithProblems = z
	.object({ journey, problems: z.array(problem) })
	.meta({ id: 'JourneyWithProblems' });

export const verdict = z
	.object({
		publishable: z.boolean().describe('No problem is an error'),
		problems: z.array(problem),
	})
	.meta({ id: 'Verdict' });
