import { z } from 'zod';
import { isJsonObject } from '../../../../../cloud-api/json';
import { approve } from '../../../templates/lifecycle';
import type { Handler } from '../../GraphCall';
import { GraphFault } from '../../GraphFault';
import { parseWire } from '../../wire/parseWire';
import { takeIn } from './create';
import { parseTemplate } from './parseTemplate';

const bulk = z.looseObject({
	name: z.string().min(1),
	languages: z.array(z.string().min(2)).min(1),
	category: z.string(),
	components: z.array(z.unknown()).min(1),
});

export const upsertAuthentication: Handler = (call, emulation) => {
	const body = parseWire(bulk, call.body ?? {});
	if (body.category.toUpperCase() !== 'AUTHENTICATION') {
		throw new GraphFault(100, 'Param category must be AUTHENTICATION.');
	}
	const { templates, clock } = emulation;
	const { languages, ...shared } = body;
	const wire = isJsonObject(call.body) ? { ...call.body, ...shared } : shared;
	const all = languages.map((language) => {
		const template = parseTemplate({ ...wire, language });
		const known = templates.get(template.name, language);
		const stored =
			known === undefined
				? takeIn(emulation, template)
				: templates.submit(template, known.id, clock.now());
		// Meta writes these texts itself, so there is nothing to review.
		return templates.change(stored.id, { status: 'APPROVED' }) ?? stored;
	});
	return {
		body: {
			data: all.map(({ id, status, language }) => ({ id, status, language })),
		},
		afterwards: () => {
			for (const template of all) approve(emulation, template);
		},
	};
};
