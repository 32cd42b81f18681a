import { z } from 'zod';
import { decide } from '../../../core/decide';
import { WayfareError } from '../../../errors/WayfareError';
import { route } from '../route';
import { paging } from '../schemas/paging';
import { byId } from '../schemas/primitives';
import { replayed } from '../schemas/replay';
import { replayView } from '../views/replayView';

const replayContact = route({
	id: 'replayContact',
	least: 'viewer',
	method: 'GET',
	path: '/contacts/{id}/replay',
	tag: 'Contacts',
	summary: 'Decide a contact’s history again, step by step',
	description:
		'Every event that is kept (`WAYFARE_EVENT_DAYS`) is decided again from what it was decided from, with the journeys of then, and compared with what was recorded. Changes nothing.',
	params: byId,
	query: z.strictObject({
		...paging,
		at: z
			.string()
			.min(1)
			.max(40)
			.exactOptional()
			.describe('An event (`e12`) or a time: only that step, with the whole state after it'),
	}),
	success: { status: 200, schema: replayed, description: 'Oldest first' },
	errors: ['contact.unknown', 'replay.moment'],
	handle({ params, query, parts: { host } }) {
		const history = host.histories.history(params.id);
		if (history === null)
			throw new WayfareError('contact.unknown', `There is no contact “${params.id}”`);
		const version = (id: string, hash: string) => host.histories.version(id, hash);
		return replayView(history, { decide, version }, query);
	},
});

export const contactReplay = [replayContact];
