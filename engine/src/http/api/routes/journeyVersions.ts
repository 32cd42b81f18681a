import { z } from 'zod';
import { WayfareError } from '../../../errors/WayfareError';
import { route } from '../route';
import { journey, journeyWithProblems } from '../schemas/journey';
import { byId, jsonObject } from '../schemas/primitives';
import { journeyView } from '../views/journeyView';
import { compileDraft, publishable } from './compileDraft';
import { knownJourney } from './journeyLookup';

const publishJourney = route({
	id: 'publishJourney',
	least: 'editor',
	method: 'POST',
	path: '/journeys/{id}/publish',
	tag: 'Journeys',
	summary: 'Publish the draft',
	description:
		'Makes an immutable version of the draft; new runs start on it, live runs stay on theirs. Publishing the same draft again changes nothing.',
	params: byId,
	success: {
		status: 200,
		schema: journeyWithProblems,
		description: 'Published; problems are warnings',
	},
	errors: ['journey.unknown', 'journey.problems'],
	async handle({ params, parts: { host } }) {
		const { document } = knownJourney(host.journeys, params.id);
		const compilation = compileDraft(document, params.id, host.journeys);
		await host.journeys.publish(publishable(compilation), document);
		const { record } = knownJourney(host.journeys, params.id);
		return { journey: journeyView(record), problems: [...compilation.problems] };
	},
});

const unpublishJourney = route({
	id: 'unpublishJourney',
	least: 'editor',
	method: 'POST',
	path: '/journeys/{id}/unpublish',
	tag: 'Journeys',
	summary: 'Stop new runs',
	description: 'Live runs go on to their end. Versions are never deleted.',
	params: byId,
	success: { status: 200, schema: journey, description: 'No longer published' },
	errors: ['journey.unknown'],
	async handle({ params, parts: { host } }) {
		knownJourney(host.journeys, params.id);
		await host.journeys.unpublish(params.id);
		return journeyView(knownJourney(host.journeys, params.id).record);
	},
});

const getMachine = route({
	id: 'getMachine',
	least: 'viewer',
	method: 'GET',
	path: '/journeys/{id}/machine',
	tag: 'Journeys',
	summary: 'Get the journey as an XState machine',
	description:
		'Plain JSON for XState’s tools. The published version unless another is asked for; the draft when none is published.',
	params: byId,
	query: z.strictObject({
		version: z.string().exactOptional().describe('Content hash of a published version'),
	}),
	success: { status: 200, schema: jsonObject, description: 'XState machine configuration' },
	errors: ['journey.unknown', 'journey.problems'],
	handle({ params: { id }, query, parts: { host } }) {
		const { record, document } = knownJourney(host.journeys, id);
		const version = query.version ?? record.publishedVersion;
		if (version === null) return publishable(compileDraft(document, id, host.journeys)).machine;
		const found = host.journeys.version(id, version);
		if (found === null)
			throw new WayfareError('journey.unknown', `The journey “${id}” has no such version`);
		return found.machine;
	},
});

export const journeyVersions = [publishJourney, unpublishJourney, getMachine];
