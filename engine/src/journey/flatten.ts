import type { JsonObject } from '../../../cloud-api/json';
import { essenceOf } from './essence';
import { FrameBuilder } from './FrameBuilder';
import type { Frame, FramePlace } from './frame';
import { isInterrupt, readInterrupt } from './interrupts';
import { onErrorOf } from './onError';
import { shortType } from './shortType';
import type { Interrupt, Trigger } from './step';
import type { StepKeys } from './stepKey';
import { nodeKind } from './steps/nodeKinds';
import { passThrough } from './steps/passThrough';
import { isSubworkflow, readSubworkflow, type Subworkflows } from './subworkflow';
import { isEntry, isTrigger, readTrigger } from './triggers';
import type { Workflow, WorkflowNode } from './workflow';

/** Turns one workflow document into steps; sub-workflows are flattened into the same machine, pinned as they are now. */
export function flatten(
	workflow: Workflow,
	place: FramePlace,
	keys: StepKeys,
	subworkflows: Subworkflows,
): Frame {
	const nodes = workflow.nodes.filter(({ type }) => shortType(type) !== 'stickyNote');
	const builder = new FrameBuilder(workflow, nodes, isStart, place, keys);
	const triggers: Trigger[] = [];
	const interrupts: Interrupt[] = [];
	const inner: JsonObject[] = [];
	let entry: string | null = null;

	for (const node of nodes.filter((one) => concerns(one, place, nodes))) {
		if (node.disabled === true) {
			if (!isStart(node)) builder.addPass(node, passThrough('disabled: passed through'));
		} else if (isEntry(node)) {
			entry = builder.keyOf(node.name);
			builder.addPass(node, passThrough('called'));
		} else if (isTrigger(node)) {
			triggers.push(...addTrigger(node, builder));
		} else if (isInterrupt(node)) {
			interrupts.push(addInterrupt(node, builder));
		} else if (isSubworkflow(node)) {
			inner.push(...addSubworkflow(node, builder, keys, subworkflows));
		} else {
			addStep(node, builder);
		}
	}
	return {
		steps: builder.steps,
		triggers,
		interrupts,
		entry,
		problems: builder.problems,
		essence: essenceOf(workflow, nodes, inner),
	};
}

function isStart(node: WorkflowNode): boolean {
	return isTrigger(node) || isInterrupt(node) || isEntry(node);
}

/**
 * A called workflow's own triggers and interrupts are for its runs, not for its caller's; and where a workflow starts
 * by itself, the door for its callers is theirs.
 */
function concerns(node: WorkflowNode, place: FramePlace, nodes: readonly WorkflowNode[]): boolean {
	if (place.prefix !== '') return !isTrigger(node) && !isInterrupt(node);
	return !isEntry(node) || !nodes.some(isTrigger);
}

function addTrigger(node: WorkflowNode, builder: FrameBuilder): readonly Trigger[] {
	const { trigger, problems } = readTrigger(node, builder.keyOf(node.name));
	for (const message of problems) builder.report('node.parameter', node.name, message);
	builder.addPass(node, passThrough('starts the run'));
	return trigger === null ? [] : [trigger];
}

function addInterrupt(node: WorkflowNode, builder: FrameBuilder): Interrupt {
	const hasBranch = builder.targetsOf(node.name).some((target) => target !== null);
	const { interrupt, problems } = readInterrupt(node, builder.keyOf(node.name), hasBranch);
	for (const message of problems) builder.report('node.parameter', node.name, message);
	builder.addPass(node, passThrough('the run goes on here'));
	return interrupt;
}

function addSubworkflow(
	node: WorkflowNode,
	builder: FrameBuilder,
	keys: StepKeys,
	subworkflows: Subworkflows,
): readonly JsonObject[] {
	const { place } = builder;
	const read = readSubworkflow(node, place, subworkflows);
	if (!read.ok) {
		builder.report(read.code, node.name, read.message);
		return [];
	}
	const { workflow, id } = read;
	const inside = {
		prefix: `${builder.keyOf(node.name)}--`,
		end: builder.targetsOf(node.name)[0] ?? place.end,
		chain: [...place.chain, id],
	};
	const frame = flatten(workflow, inside, keys, subworkflows);
	for (const found of frame.problems) {
		builder.problems.push({ ...found, node: `${node.name} › ${found.node ?? workflow.name}` });
	}
	if (frame.entry === null) {
		const missing = `"${workflow.name}" has no Execute Workflow Trigger, so it cannot be called: add one.`;
		builder.report('subworkflow.missing', node.name, missing);
		return [];
	}
	builder.steps.push(...frame.steps);
	builder.addPass(node, passThrough(`calls "${workflow.name}"`), frame.entry);
	return [frame.essence];
}

function addStep(node: WorkflowNode, builder: FrameBuilder): void {
	const kind = nodeKind(node.type);
	const type = shortType(node.type);
	if (kind === undefined) {
		const message = `The runner does not know "${node.type}": replace it by a supported node (docs/journeys.md lists them), or run this workflow in n8n.`;
		builder.report('node.unknown-type', node.name, message);
		return;
	}
	if (!kind.versions.includes(node.typeVersion)) {
		const message = `Version ${node.typeVersion} of ${type} is not supported (supported: ${kind.versions.join(', ')}): add the node afresh in a current n8n.`;
		builder.report('node.unsupported-version', node.name, message);
		return;
	}
	const setting = { onError: onErrorOf(node), typeVersion: node.typeVersion };
	const problems = kind.problems(node.parameters, setting);
	for (const message of problems) builder.report('node.parameter', node.name, message);
	if (problems.length === 0)
		builder.add(node, kind.behaviour(node.parameters, setting), kind.jsonTexts);
}
