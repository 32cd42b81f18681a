import { z } from 'zod';
import { WayfareError } from '../../../errors/WayfareError';
import type { FailedEvent } from '../../../host/failedEvents';
import type { Host } from '../../../host/host';
import { route, type Route } from '../route';
import { eventBatch, eventBatchOutcome, failedEvent } from '../schemas/failedEvent';
import { pageOf, paging } from '../schemas/paging';
import { byId } from '../schemas/primitives';
import { isoTime } from '../views/isoTime';
import { pageView } from '../views/pageView';
import { whenDecided } from './whenDecided';

type Act = 'replay' | 'drop';

const listFailedEvents = route({
	id: 'listFailedEvents',
	least: 'viewer',
	method: 'GET',
	path: '/events/failed',
	tag: 'Events',
	summary: 'Events that could not be decided',
	description:
		'A fault of the runner, mostly: they were put aside, so that nothing waits for them. After an upgrade they can be decided again; they stay as long as other events do.',
	query: z.strictObject(paging),
	success: { status: 200, schema: pageOf(failedEvent), description: 'Oldest first' },
	errors: [],
	handle: ({ query, parts: { host } }) => pageView(host.failedEvents.list(query), view),
});

const one = (act: Act, words: Pick<Route, 'id' | 'summary' | 'description'>): Route =>
	route({
		...words,
		least: 'editor',
		method: 'POST',
		path: `/events/failed/{id}/${act}`,
		tag: 'Events',
		params: byId,
		success: {
			status: 200,
			schema: z.object({ done: z.literal(true) }),
			description: act === 'replay' ? 'It is being decided' : 'Dropped',
		},
		errors: ['event.unknown', 'event.broken', 'api.busy'],
		async handle({ params: { id }, caller, parts: { host } }) {
			const event = host.failedEvents.get(id);
			if (event === null) throw new WayfareError('event.unknown', `No event “${id}” has failed`);
			if (act === 'replay' && !event.whole)
				throw new WayfareError('event.broken', `${id}: ${event.reason}`);
			await perform(act, [id], caller.name, host);
			return { done: true } as const;
		},
	});

const all = (act: Act, words: Pick<Route, 'id' | 'summary' | 'description'>): Route =>
	route({
		...words,
		least: 'editor',
		method: 'POST',
		path: `/events/failed/${act}`,
		tag: 'Events',
		body: eventBatch,
		success: { status: 200, schema: eventBatchOutcome, description: 'How many it is' },
		errors: ['api.busy'],
		async handle({ body: { dryRun, ...page }, caller, parts: { host } }) {
			const { items, next } = host.failedEvents.list(page);
			const ids = items.filter(({ whole }) => whole || act === 'drop').map(({ id }) => id);
			const done = dryRun ? 0 : await perform(act, ids, caller.name, host);
			return { dryRun, matches: ids.length, done, next };
		},
	});

async function perform(act: Act, ids: readonly string[], by: string, host: Host): Promise<number> {
	if (act === 'drop') return await host.failedEvents.drop(ids, by);
	const done = await host.failedEvents.replay(ids);
	await whenDecided(host);
	return done;
}

const view = ({ receivedAt, ...event }: FailedEvent): z.input<typeof failedEvent> => ({
	...event,
	receivedAt: isoTime(receivedAt),
});

export const failedEvents = [
	listFailedEvents,
	one('replay', {
		id: 'replayFailedEvent',
		summary: 'Have a failed event decided again',
		description: 'As if it came now, before what came after it. If it fails again, it is back.',
	}),
	one('drop', {
		id: 'dropFailedEvent',
		summary: 'Drop a failed event',
		description: 'It stays on record with who dropped it, and is not decided.',
	}),
	all('replay', {
		id: 'replayFailedEvents',
		summary: 'Have all failed events decided again',
		description: 'Oldest first. Nothing is done until `dryRun` is false.',
	}),
	all('drop', {
		id: 'dropFailedEvents',
		summary: 'Drop all failed events',
		description: 'Nothing is done until `dryRun` is false.',
	}),
];
