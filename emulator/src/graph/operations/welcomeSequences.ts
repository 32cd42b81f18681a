import { z } from 'zod';
import type { Handler } from '../GraphCall';
import { unknownObject } from '../GraphFault';
import { pageOf } from '../pageOf';
import { parseWire } from '../wire/parseWire';

const welcome = z.looseObject({
	text: z.string().min(1),
	autofill_message: z.looseObject({ content: z.string() }).optional(),
	ice_breakers: z.array(z.looseObject({ title: z.string().min(1).max(80) })).optional(),
});

const creation = z.looseObject({ name: z.string().min(1), welcome_message_sequence: welcome });

export const createSequence: Handler = (call, { automation, ids }) => {
	const { name, welcome_message_sequence } = parseWire(creation, call.body ?? {});
	const id = ids.object();
	automation.sequences.set(id, { sequence_id: id, name, welcome_message_sequence });
	return { body: { sequence_id: id } };
};

export const updateSequence: Handler = (call, { automation }) => {
	const { sequence_id: id, ...change } = parseWire(
		creation.partial().extend({ sequence_id: z.string() }),
		call.body ?? {},
	);
	const known = automation.sequences.get(id);
	if (known === undefined) throw unknownObject('POST', id);
	const { name = known.name, welcome_message_sequence = known.welcome_message_sequence } = change;
	automation.sequences.set(id, { ...known, name, welcome_message_sequence });
	return { body: { success: true } };
};

export const listSequences: Handler = (call, { automation }) => {
	const { sequence_id: only } = call.query;
	const found = [...automation.sequences.values()].filter(
		(sequence) => only === undefined || sequence.sequence_id === only,
	);
	const { data, ...page } = pageOf(call, found, (sequence) => sequence.sequence_id);
	return {
		body: {
			data: data.map(({ sequence_id: id, ...sequence }) => ({ id, ...sequence })),
			...page,
		},
	};
};

export const deleteSequence: Handler = (call, { automation }) => {
	const { sequence_id: id = '' } = call.query;
	if (!automation.sequences.delete(id)) throw unknownObject('DELETE', id);
	return { body: { success: true } };
};
