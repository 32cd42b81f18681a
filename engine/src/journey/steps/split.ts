import { Form } from '../../../../nodes/form/Form';
import {
	readVariants,
	splitProblems,
	splitVariant,
	variantOutputs,
} from '../../../../nodes/Split/splitVariant';
import type { NodeKind } from './nodeKind';

/** Sends each contact down one of several variants, always the same one for the same experiment. */
export const split: NodeKind = {
	type: 'split',
	versions: [1],
	problems: (parameters) => {
		const form = new Form(parameters);
		return splitProblems(form.text('experiment'), readVariants(form));
	},
	behaviour: (saved) => {
		const form = new Form(saved);
		const variants = readVariants(form);
		const outputs = variantOutputs(variants);
		return {
			outputs,
			rests: false,
			enter: ({ contact, json }) => {
				const output = splitVariant(form.text('experiment'), variants, contact.id);
				const variant = outputs[output] ?? '';
				return {
					kind: 'leave',
					output,
					json: { ...json, variant },
					reason: `in variant "${variant}"`,
					acts: [],
				};
			},
		};
	},
};
