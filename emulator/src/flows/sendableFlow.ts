import { GraphFault } from '../graph/GraphFault';
import type { Emulation } from '../world/Emulation';
import type { Flow } from './Flow';

/** Meta lets a throttled flow be sent ten times an hour. */
const throttledPerHour = 10;

/** Which flow a message opens, and which of its screens. */
export interface FlowReference {
	readonly flow_id?: string | undefined;
	readonly flow_name?: string | undefined;
	readonly mode?: 'draft' | 'published' | undefined;
}

/**
 * The flow a message names, if it may be sent.
 * @throws GraphFault as Meta refuses it: 131009 unknown or not in that mode, 132068 blocked, 132069 throttled.
 */
export function sendableFlow(emulation: Emulation, reference: FlowReference): Flow {
	const { flow_id: id, flow_name: name, mode = 'published' } = reference;
	const flow = id === undefined ? emulation.flows.byName(name ?? '') : emulation.flows.get(id);
	const named = id === undefined ? `flow_name ${name ?? ''}` : `flow_id ${id}`;
	const refuse = (why: string): never => {
		throw new GraphFault(131009, `Param interactive.action.parameters: ${named} ${why}`);
	};
	if (flow === undefined) return refuse('is no flow of this business account.');
	if (flow.status === 'BLOCKED') throw new GraphFault(132068, `The flow ${flow.id} is blocked.`);
	if (flow.status === 'DEPRECATED') return refuse('is deprecated.');
	if (mode === 'draft') {
		if (flow.status !== 'DRAFT') return refuse(`is ${flow.status}: mode draft is for drafts.`);
		if (flow.draftJson === undefined) return refuse('has no Flow JSON yet.');
		return flow;
	}
	if (flow.publishedJson === undefined) {
		return refuse('is not published: publish it, or send it with mode draft.');
	}
	if (
		flow.status === 'THROTTLED' &&
		emulation.flows.countSend(flow, emulation.clock.now()) >= throttledPerHour
	) {
		throw new GraphFault(
			132069,
			`The flow ${flow.id} is throttled: it was sent ${throttledPerHour} times in the last hour.`,
		);
	}
	return flow;
}
