import { Form } from '../../../nodes/form/Form';
import { duration } from '../../../nodes/form/duration';
import { readMessageFilters } from '../../../nodes/WhatsAppTrigger/messageFilters';
import { messageTriggerProblems } from './messageTriggerProblems';
import { isN8nType, shortType } from './shortType';
import type { Trigger } from './step';
import type { WorkflowNode } from './workflow';

const triggerTypes = new Set(['whatsAppTrigger', 'journeyEventTrigger', 'flowEndpointTrigger']);

/** Whether runs begin at this node: our three triggers (n8n has a `whatsAppTrigger` of its own, which is another node). */
export function isTrigger(node: WorkflowNode): boolean {
	const type = shortType(node.type);
	return !isN8nType(node.type) && triggerTypes.has(type);
}

/** Whether a caller's item comes in here: n8n's Execute Workflow Trigger. */
export function isEntry(node: WorkflowNode): boolean {
	return shortType(node.type) === 'executeWorkflowTrigger';
}

const runPolicies = ['ignore', 'restart', 'parallel'] as const;

/** A trigger node as the router needs it, or what is wrong with it. */
export function readTrigger(
	node: WorkflowNode,
	key: string,
): { readonly trigger: Trigger | null; readonly problems: readonly string[] } {
	const { parameters } = node;
	const problems: string[] = [];
	if (hasExpression(parameters))
		problems.push(
			'A trigger has no item yet, so its parameters cannot be expressions: write fixed values.',
		);
	const type = shortType(node.type);
	if (type === 'flowEndpointTrigger') return flowTrigger(node, key, problems);
	const isMessage = type === 'whatsAppTrigger';
	const form = new Form(parameters);
	const event = form.text('event');
	if (!isMessage && event === '') problems.push('It names no event: write one, e.g. cart.updated.');
	if (isMessage) problems.push(...messageTriggerProblems(form));
	const oncePerMs = duration(form, 'oncePer');
	if (oncePerMs === undefined)
		problems.push(
			'"Once per" is not a positive time: set an amount and a unit, or 0 for no limit.',
		);
	if (problems.length > 0) return { trigger: null, problems };
	const runs = runPolicies.find((policy) => policy === parameters['runs']) ?? 'ignore';
	return {
		problems,
		trigger: {
			key,
			name: node.name,
			on: isMessage
				? { kind: 'message', filters: readMessageFilters(parameters) }
				: { kind: 'event', event },
			runs,
			oncePerMs: oncePerMs ?? 0,
		},
	};
}

/** Every asking of a Flow is answered by a run of its own. */
function flowTrigger(
	{ name, parameters }: WorkflowNode,
	key: string,
	problems: readonly string[],
): ReturnType<typeof readTrigger> {
	const flow = new Form(parameters).text('flow');
	return {
		problems,
		trigger:
			problems.length > 0
				? null
				: {
						key,
						name,
						on: { kind: 'flow', flow },
						runs: 'parallel',
						oncePerMs: 0,
					},
	};
}

function hasExpression(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.values(value).some(hasExpression);
	return typeof value === 'string' && value.startsWith('=');
}
