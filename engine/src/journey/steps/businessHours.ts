import { hoursProblems, readHours } from '../../../../nodes/BusinessHours/businessHours';
import { hoursItem } from '../../../../nodes/BusinessHours/hoursItem';
import { Form } from '../../../../nodes/form/Form';
import type { NodeKind } from './nodeKind';

/** Open or closed now, and when it opens next. */
export const businessHours: NodeKind = {
	type: 'businessHours',
	versions: [1],
	problems: (parameters) => hoursProblems(readHours(new Form(parameters))),
	behaviour: () => ({
		outputs: ['Open', 'Closed'],
		rests: false,
		enter: ({ parameters, json, now }) => {
			const item = hoursItem(new Form(parameters), now);
			const open = item['open'] === true;
			const reason = open ? 'open now' : `closed, opens ${String(item['opensAtText'])}`;
			return {
				kind: 'leave',
				output: open ? 0 : 1,
				json: { ...json, businessHours: item },
				reason,
				acts: [],
			};
		},
	}),
};
