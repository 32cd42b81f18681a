import { Form } from '../../../nodes/form/Form';
import { shortType } from './shortType';
import type { Interrupt } from './step';
import type { WorkflowNode } from './workflow';

export function isInterrupt(node: WorkflowNode): boolean {
	return shortType(node.type) === 'journeyInterrupt';
}

const sources = ['event', 'reply', 'optOut', 'human'] as const;

/** A Journey Interrupt node as the router needs it, with what is wrong with it. */
export function readInterrupt(
	node: WorkflowNode,
	key: string,
	hasBranch: boolean,
): { readonly interrupt: Interrupt; readonly problems: readonly string[] } {
	const form = new Form(node.parameters);
	const named = form.names('sources');
	const chosen = sources.filter((source) => named.includes(source));
	const events = form.names('events');
	const problems = [
		...(chosen.length === 0
			? ['It has no source: choose what pulls a run out, e.g. an event or a reply.']
			: []),
		...(chosen.includes('event') && events.length === 0
			? ['It interrupts on events but names none: write at least one, e.g. order.placed.']
			: []),
	];
	return {
		problems,
		interrupt: {
			key,
			name: node.name,
			sources: chosen,
			events,
			sameKey: form.flag('sameKey'),
			hasBranch,
		},
	};
}
