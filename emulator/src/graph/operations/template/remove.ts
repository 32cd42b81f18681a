import type { StoredTemplate } from '../../../templates/StoredTemplate';
import { tellStatus } from '../../../templates/templateNews';
import type { Emulation } from '../../../world/Emulation';
import type { GraphCall, Handler } from '../../GraphCall';
import { GraphFault } from '../../GraphFault';

export const remove: Handler = (call, emulation) => {
	const { templates, clock } = emulation;
	const wanted = wantedOf(call, emulation);
	for (const { id } of wanted) templates.remove(id, clock.now());
	return {
		body: { success: true },
		afterwards: () => {
			for (const template of wanted) tellStatus(emulation, template, 'PENDING_DELETION');
		},
	};
};

/** By ids, by name and id, or by name: all languages. @throws GraphFault when there is none. */
function wantedOf({ query }: GraphCall, { templates }: Emulation): readonly StoredTemplate[] {
	const { name = '', hsm_id: id, hsm_ids: ids } = query;
	if (ids !== undefined) {
		if (name !== '' || id !== undefined) {
			throw new GraphFault(100, 'Param hsm_ids cannot be given together with name or hsm_id.');
		}
		const list = idsOf(ids);
		if (list.length < 1 || list.length > 100) {
			throw new GraphFault(100, 'Param hsm_ids must have from 1 to 100 elements.');
		}
		return list.map((one) => templates.byId(one) ?? missing(one));
	}
	if (name === '') throw new GraphFault(131008, 'Parameter "name" is required.');
	const found = templates.named(name).filter((one) => id === undefined || one.id === id);
	return found.length > 0 ? found : missing(name);
}

function missing(what: string): never {
	throw new GraphFault(100, `Message template ${what} was not found.`, { subcode: 2_593_002 });
}

/** Ids as a JSON list or separated by commas. */
export const idsOf = (text: string): readonly string[] =>
	text
		.replace(/["'[\]\s]/g, '')
		.split(',')
		.filter((id) => id !== '');
