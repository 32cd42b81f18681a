import { Form } from '../../../../nodes/form/Form';
import { eventOutputs, readEvents, takeEvent } from '../../../../nodes/WaitForEvent/expectedEvent';
import { durationText } from '../durationText';
import { isExpression, type NodeKind } from './nodeKind';
import { longestRest, noTimeout, timeoutMs } from './timeout';

/** Rests until one of the named events arrives; the last output is the timeout. */
export const waitForEvent: NodeKind = {
	type: 'waitForEvent',
	versions: [1],
	problems: (parameters) => {
		const events = readEvents(new Form(parameters));
		return [
			...(events.length === 0
				? ['It waits for no event: add at least one event name, e.g. order.placed.']
				: []),
			...events
				.filter(({ name }) => name === '' || isExpression(name))
				.map(() => 'An event name must be fixed text, not empty and not an expression.'),
		];
	},
	behaviour: (saved) => {
		const events = readEvents(new Form(saved));
		const outputs = eventOutputs(events);
		return {
			outputs,
			rests: true,
			longestRest: longestRest(saved),
			enter: ({ parameters, now }) => {
				const ms = timeoutMs(parameters);
				if (ms === null) return noTimeout;
				const names = events.map(({ name }) => name).join(' or ');
				return {
					kind: 'rest',
					until: now + ms,
					memory: {},
					acts: [],
					reason: `waits up to ${durationText(ms)} for ${names}`,
				};
			},
			react: ({ parameters }, stimulus) => {
				if (stimulus.kind !== 'external') return null;
				const output = takeEvent(
					readEvents(new Form(parameters)),
					stimulus.name,
					stimulus.key ?? '',
				);
				if (output === null) return null;
				const json = { event: stimulus.name, key: stimulus.key, data: stimulus.data };
				return {
					eager: false,
					reaction: { kind: 'leave', output, json, acts: [], reason: `${stimulus.name} arrived` },
				};
			},
			due: ({ json }) => ({
				kind: 'leave',
				output: outputs.length - 1,
				json,
				acts: [],
				reason: 'nothing arrived in time',
			}),
		};
	},
};
