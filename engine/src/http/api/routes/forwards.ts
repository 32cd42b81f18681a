import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { WayfareError } from '../../../errors/WayfareError';
import { place } from '../../../secrets/place';
import { secretBoxOf } from '../../../secrets/secretBoxOf';
import type { Forward } from '../../../host/forwards';
import type { RunnerParts } from '../../../runner/runner';
import { route } from '../route';
import { deliverySecret, deliveryUrl } from '../schemas/delivery';
import { forward, forwardFilters } from '../schemas/forward';
import { pageOf, paging } from '../schemas/paging';
import { byId, instant } from '../schemas/primitives';
import { assertReachable } from './assertReachable';
import { forwardView } from '../views/forwardView';
import { pageOfAll } from '../views/pageOfAll';
import { pageView } from '../views/pageView';

const about = { tag: 'Forwards', errors: ['forward.unknown'] } as const;
const shown = { status: 200, schema: forward, description: 'The forward' } as const;

const listForwards = route({
	id: 'listForwards',
	least: 'admin',
	method: 'GET',
	path: '/forwards',
	tag: 'Forwards',
	summary: 'List forwards',
	query: z.strictObject(paging),
	success: {
		status: 200,
		schema: pageOf(forward),
		description: 'Oldest first, with how far behind each is',
	},
	errors: [],
	handle: ({ query, parts: { host } }) =>
		pageView(pageOfAll(host.forwards.list(), query), (one) => forwardView(one, host.forwards)),
});

const saveForward = route({
	id: 'saveForward',
	least: 'admin',
	method: 'POST',
	path: '/forwards',
	tag: 'Forwards',
	summary: 'Send copies of what comes in to a URL',
	description:
		'Each webhook event goes there in Meta’s own envelope, each posted event as `object: wayfare`, signed with your secret: at least once, and in order for each contact. Begins with what comes from now on. The same `url` again changes its name, secret and filters and keeps its place.',
	body: z.strictObject({
		name: z.string().trim().min(1).max(100).describe('For you, e.g. the name of the workflow'),
		url: deliveryUrl,
		secret: deliverySecret,
		filters: forwardFilters.default({}),
	}),
	success: { status: 201, schema: forward, description: 'Saved' },
	errors: ['egress.refused', 'api.busy'],
	async handle({ body: { name, url, secret, filters }, parts: { host, config, egress } }) {
		await assertReachable(url, egress);
		const sealedSecret = secretBoxOf(config).seal(
			secret,
			place.forwardSecret(url),
			randomBytes(12),
		);
		const id = `f${randomUUID()}`;
		// Absent filters are absent, not undefined: they come from JSON.
		const saved = await host.forwards.save({
			id,
			name,
			url,
			sealedSecret,
			filters: filters as Forward['filters'],
		});
		return forwardView(saved, host.forwards);
	},
});

const deleteForward = route({
	...about,
	id: 'deleteForward',
	least: 'admin',
	method: 'DELETE',
	path: '/forwards/{id}',
	summary: 'Delete a forward',
	params: byId,
	success: {
		status: 200,
		schema: z.object({ deleted: z.literal(true) }),
		description: 'Nothing more is sent there',
	},
	async handle({ params, parts }) {
		await parts.host.forwards.remove(known(params.id, parts).id);
		return { deleted: true } as const;
	},
});

const replayForward = route({
	...about,
	id: 'replayForward',
	least: 'admin',
	method: 'POST',
	path: '/forwards/{id}/replay',
	summary: 'Send again what came since an instant',
	description: 'For what n8n missed or lost. The deliveries carry the same ids as the first time.',
	params: byId,
	body: z.strictObject({ since: instant.describe('Events received from here on are sent again') }),
	success: shown,
	async handle({ params, body, parts }) {
		await parts.host.forwards.replay(known(params.id, parts).id, Date.parse(body.since));
		return view(params.id, parts);
	},
});

const pauseForward = route({
	...about,
	id: 'pauseForward',
	least: 'admin',
	method: 'POST',
	path: '/forwards/{id}/pause',
	summary: 'Pause a forward',
	description: 'It keeps its place; what comes meanwhile is sent when it goes on.',
	params: byId,
	success: shown,
	handle: ({ params, parts }) => pause(params.id, true, parts),
});

const resumeForward = route({
	...about,
	id: 'resumeForward',
	least: 'admin',
	method: 'POST',
	path: '/forwards/{id}/resume',
	summary: 'Let a paused forward go on',
	params: byId,
	success: shown,
	handle: ({ params, parts }) => pause(params.id, false, parts),
});

async function pause(id: string, paused: boolean, parts: RunnerParts) {
	await parts.host.forwards.pause(known(id, parts).id, paused);
	return view(id, parts);
}

const view = (id: string, parts: RunnerParts) => forwardView(known(id, parts), parts.host.forwards);

function known(id: string, { host }: RunnerParts): Forward {
	const found = host.forwards.list().find((one) => one.id === id);
	if (found === undefined) throw new WayfareError('forward.unknown', `There is no forward “${id}”`);
	return found;
}

export const forwards = [
	listForwards,
	saveForward,
	deleteForward,
	replayForward,
	pauseForward,
	resumeForward,
];
