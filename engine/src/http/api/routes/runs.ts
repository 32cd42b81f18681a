import { z } from 'zod';
import { WayfareError } from '../../../errors/WayfareError';
import { route } from '../route';
import { pageOf, paging } from '../schemas/paging';
import { byId } from '../schemas/primitives';
import { run, runStatus, runWithTrace } from '../schemas/run';
import { factView } from '../views/factView';
import { pageView } from '../views/pageView';
import { runView } from '../views/runView';

const listRuns = route({
	id: 'listRuns',
	least: 'viewer',
	method: 'GET',
	path: '/runs',
	tag: 'Runs',
	summary: 'List runs',
	query: z.strictObject({
		...paging,
		contactId: z.string().exactOptional(),
		journeyId: z.string().exactOptional(),
		status: runStatus.exactOptional(),
	}),
	success: { status: 200, schema: pageOf(run), description: 'Newest first' },
	errors: [],
	handle: ({ query, parts: { host } }) => pageView(host.records.runs(query), runView),
});

const getRun = route({
	id: 'getRun',
	least: 'viewer',
	method: 'GET',
	path: '/runs/{id}',
	tag: 'Runs',
	summary: 'Get a run with its trace',
	description: 'Step by step, with the reason of every decision.',
	params: byId,
	query: z.strictObject({ ...paging, limit: paging.limit.default(200) }),
	success: { status: 200, schema: runWithTrace, description: 'The run and a page of its trace' },
	errors: ['run.unknown'],
	handle({ params, query, parts: { host } }) {
		const record = host.records.run(params.id);
		if (record === null) throw new WayfareError('run.unknown', `There is no run “${params.id}”`);
		return {
			...runView(record),
			trace: pageView(host.records.facts({ ...query, runId: params.id }), factView),
		};
	},
});

export const runs = [listRuns, getRun];
