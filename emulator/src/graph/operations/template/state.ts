import { z } from 'zod';
import { unpause as endPause } from '../../../templates/lifecycle';
import type { StoredTemplate } from '../../../templates/StoredTemplate';
import { tellStatus } from '../../../templates/templateNews';
import type { Emulation } from '../../../world/Emulation';
import type { GraphAnswer, GraphCall, Handler } from '../../GraphCall';
import { parseWire } from '../../wire/parseWire';
import { templateOf } from './read';
import { idsOf } from './remove';

const archiveMs = 28 * 24 * 60 * 60 * 1000;

/** Clients differ: Meta's page has a list, others join the ids with commas. */
const body = z.looseObject({
	hsm_ids: z
		.union([z.array(z.coerce.string()), z.string().transform(idsOf)])
		.refine((ids) => ids.length >= 1 && ids.length <= 100, 'must have from 1 to 100 elements'),
});

/** Does something to each template there is; a reason instead of a template is why not. */
function eachOf(
	call: GraphCall,
	emulation: Emulation,
	done: 'archived' | 'unarchived',
	one: (template: StoredTemplate) => StoredTemplate | string | undefined,
): GraphAnswer {
	const { hsm_ids: ids } = parseWire(body, call.body ?? {});
	const changed: StoredTemplate[] = [];
	const failed: Record<string, string> = {};
	for (const id of ids) {
		const template = emulation.templates.byId(id);
		const after = template === undefined ? 'Template not found' : one(template);
		if (typeof after === 'object') changed.push(after);
		else failed[id] = after ?? 'Template not found';
	}
	return {
		body: { [`${done}_templates`]: changed.map(({ id }) => id), failed_templates: failed },
		afterwards: () => {
			for (const template of changed) tellStatus(emulation, template, done.toUpperCase());
		},
	};
}

export const archive: Handler = (call, emulation) => {
	const { templates, clock } = emulation;
	return eachOf(call, emulation, 'archived', ({ id, status }) => {
		if (status !== 'APPROVED' && status !== 'REJECTED') {
			return 'Only approved or rejected templates can be archived';
		}
		const now = clock.now();
		clock.at(now + archiveMs, () => {
			const later = templates.byId(id);
			if (later?.status !== 'ARCHIVED' || later.changedAt !== now) return;
			templates.remove(id, clock.now());
			tellStatus(emulation, later, 'DELETED');
		});
		return templates.change(id, { status: 'ARCHIVED', beforeArchive: status, changedAt: now });
	});
};

export const unarchive: Handler = (call, emulation) => {
	const { templates, clock } = emulation;
	return eachOf(call, emulation, 'unarchived', ({ id, status, beforeArchive = 'APPROVED' }) =>
		status === 'ARCHIVED'
			? templates.change(id, { status: beforeArchive, changedAt: clock.now() })
			: 'Template is not archived',
	);
};

/** Meta answers a template that cannot be unpaused with 200 and the reason. */
export const unpause: Handler = (call, emulation) => {
	const template = templateOf(call, emulation);
	if (template.status !== 'PAUSED' || !template.pacingPause) {
		return { body: { success: false, reason: 'The template is not paused by pacing.' } };
	}
	return { body: { success: true }, afterwards: () => endPause(emulation, template) };
};
