import { z } from 'zod';
import { route } from '../route';
import { journeyList, journeyWithDocument, journeyWithProblems, verdict } from '../schemas/journey';
import { paging } from '../schemas/paging';
import { byId, jsonObject } from '../schemas/primitives';
import { journeyView } from '../views/journeyView';
import { pageOfAll } from '../views/pageOfAll';
import { pageView } from '../views/pageView';
import { compileDraft, publishable } from './compileDraft';
import { journeyId } from './journeyId';
import { knownJourney } from './journeyLookup';

const document = jsonObject.describe('An n8n workflow, as its editor downloads it');

const importJourney = route({
	id: 'importJourney',
	least: 'editor',
	method: 'POST',
	path: '/journeys',
	tag: 'Journeys',
	summary: 'Import a journey',
	description:
		'Checks the document and saves it as the journey’s draft; what is published stays as it is. A document with errors is not saved: 422 lists them.',
	query: z.strictObject({
		id: z.string().exactOptional().describe('Default: the workflow’s id, else made of its name'),
	}),
	body: document,
	success: {
		status: 200,
		schema: journeyWithProblems,
		description: 'Saved; problems are warnings',
	},
	errors: ['journey.problems', 'journey.id'],
	async handle({ query, body, parts: { host } }) {
		const id = journeyId(body, query.id);
		const compilation = compileDraft(body, id, host.journeys);
		await host.journeys.save(id, publishable(compilation).name, body);
		const { record } = knownJourney(host.journeys, id);
		return { journey: journeyView(record), problems: [...compilation.problems] };
	},
});

const validateJourney = route({
	id: 'validateJourney',
	least: 'editor',
	method: 'POST',
	path: '/journeys/validate',
	tag: 'Journeys',
	summary: 'Check a journey without saving it',
	body: document,
	success: { status: 200, schema: verdict, description: 'Every problem found' },
	errors: [],
	handle({ body, parts: { host } }) {
		const { journey, problems } = compileDraft(body, 'draft', host.journeys);
		return { publishable: journey !== null, problems: [...problems] };
	},
});

const listJourneys = route({
	id: 'listJourneys',
	least: 'viewer',
	method: 'GET',
	path: '/journeys',
	tag: 'Journeys',
	summary: 'List journeys',
	query: z.strictObject(paging),
	success: { status: 200, schema: journeyList, description: 'By name' },
	errors: [],
	handle: ({ query, parts: { host } }) =>
		pageView(pageOfAll(host.journeys.list(), query), journeyView),
});

const getJourney = route({
	id: 'getJourney',
	least: 'viewer',
	method: 'GET',
	path: '/journeys/{id}',
	tag: 'Journeys',
	summary: 'Get a journey with its draft',
	params: byId,
	success: {
		status: 200,
		schema: journeyWithDocument,
		description: 'The journey and its document',
	},
	errors: ['journey.unknown'],
	handle({ params, parts: { host } }) {
		const { record, document } = knownJourney(host.journeys, params.id);
		return { ...journeyView(record), document };
	},
});

export const journeyDrafts = [importJourney, validateJourney, listJourneys, getJourney];
