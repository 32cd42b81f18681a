import { z } from 'zod';
import type { Handler } from '../../GraphCall';
import { GraphFault } from '../../GraphFault';
import { parseWire } from '../../wire/parseWire';

const migration = z.looseObject({
	source_waba_id: z.coerce.string().min(1),
	page_number: z.coerce.number().int().min(0).optional(),
	count: z.coerce.number().int().min(1).max(500).optional(),
	template_ids: z.array(z.coerce.string()).max(500).optional(),
});

/** There is one account here, so any other has no templates: what is asked for by id fails, and nothing is copied. */
export const migrate: Handler = (call, { business }) => {
	const body = parseWire(migration, { ...call.query, ...Object(call.body) });
	if (body.source_waba_id === business.wabaId) {
		throw new GraphFault(100, 'Param source_waba_id must be another account than the destination.');
	}
	return {
		body: {
			migrated_templates: [],
			failed_templates: Object.fromEntries(
				(body.template_ids ?? []).map((id) => [id, `Template not found in ${body.source_waba_id}`]),
			),
		},
	};
};
