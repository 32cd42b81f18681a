import type { JsonObject } from '../../../cloud-api/json';
import { readConnections } from './connections';
import { compileParameter } from './expression/expression';
import type { Frame, FramePlace } from './frame';
import { isInterrupt, readInterrupt } from './interrupts';
import type { Problem, ProblemCode } from './problem';
import { shortType } from './shortType';
import type { Interrupt, Step, Trigger } from './step';
import type { StepKeys } from './stepKey';
import { nodeKind } from './steps/nodeKinds';
import { passThrough } from './steps/passThrough';
import { isSubworkflow, readSubworkflow, type Subworkflows } from './subworkflow';
import { isEntry, isTrigger, readTrigger } from './triggers';
import type { Workflow, WorkflowNode } from './workflow';

/** Notes are for people; the runner leaves them out. */
const notes = new Set(['stickyNote']);

/** Turns one workflow document into steps; sub-workflows are flattened into the same machine, pinned as they are now. */
export function flatten(
	workflow: Workflow,
	place: FramePlace,
	keys: StepKeys,
	subworkflows: Subworkflows,
): Frame {
	const problems: Problem[] = [];
	const report = (
		code: ProblemCode,
		node: string | null,
		message: string,
		severity: Problem['severity'] = 'error',
	): number => problems.push({ severity, code, node, message });

	const nodes = workflow.nodes.filter((node) => !notes.has(shortType(node.type)));
	const names = new Set<string>();
	for (const node of nodes) {
		if (names.has(node.name))
			report(
				'journey.duplicate-name',
				node.name,
				'Two nodes have this name: names tell nodes apart, so rename one.',
			);
		names.add(node.name);
	}
	const starts = new Set(
		nodes
			.filter((node) => isTrigger(node) || isInterrupt(node) || isEntry(node))
			.map(({ name }) => name),
	);
	const connections = readConnections(workflow, names, starts);
	problems.push(...connections.problems);
	const keyOf = new Map(nodes.map((node) => [node.name, keys.next(place.prefix, node.name)]));
	const targetsOf = (name: string): readonly (string | null)[] =>
		(connections.targets.get(name) ?? []).map((target) =>
			target === null ? place.end : (keyOf.get(target) ?? null),
		);

	const steps: Step[] = [];
	const triggers: Trigger[] = [];
	const interrupts: Interrupt[] = [];
	const inner: JsonObject[] = [];
	let entry: string | null = null;

	const addStep = (
		node: WorkflowNode,
		key: string,
		behaviour: Step['behaviour'],
		jsonTexts: readonly string[] = [],
	): void => {
		const compiled = compileParameter(node.parameters, { jsonTexts });
		if (!compiled.ok) {
			for (const found of compiled.problems)
				report(
					'node.expression',
					node.name,
					`${found.message} (in ${found.expression}, column ${found.column})`,
				);
			return;
		}
		for (const read of compiled.nodesRead) {
			if (!names.has(read))
				report(
					'node.expression',
					node.name,
					`It reads $('${read}'), but no node has that name: correct the name.`,
				);
		}
		const outputs = targetsOf(node.name);
		const targets = outputs.length > 0 ? outputs : [place.end];
		steps.push({
			key,
			name: node.name,
			type: shortType(node.type),
			frame: place.prefix,
			parameters: compiled.parameter,
			behaviour,
			targets: fill(targets, behaviour.outputs.length, place.end),
			onError: onErrorOf(node),
		});
	};

	for (const node of nodes) {
		// A called workflow's own triggers and interrupts are for its runs, not for its caller's.
		if (place.prefix !== '' && (isTrigger(node) || isInterrupt(node))) continue;
		// And where a workflow starts by itself, the door for its callers is theirs.
		if (place.prefix === '' && isEntry(node) && nodes.some((other) => isTrigger(other))) continue;
		const key = keyOf.get(node.name) ?? node.name;
		if (isTrigger(node) || isEntry(node)) {
			if (node.disabled === true) continue;
			if (isEntry(node)) entry = key;
			else {
				const read = readTrigger(node, key);
				for (const message of read.problems) report('node.parameter', node.name, message);
				if (read.trigger !== null) triggers.push(read.trigger);
			}
			addStep(
				{ ...node, parameters: {} },
				key,
				passThrough.behaviour({}, { onError: 'stop', typeVersion: 1 }),
			);
		} else if (isInterrupt(node)) {
			if (node.disabled === true) continue;
			const read = readInterrupt(
				node,
				key,
				targetsOf(node.name).some((target) => target !== null),
			);
			for (const message of read.problems) report('node.parameter', node.name, message);
			interrupts.push(read.interrupt);
			addStep(
				{ ...node, parameters: {} },
				key,
				passThrough.behaviour({}, { onError: 'stop', typeVersion: 1 }),
			);
		} else if (node.disabled === true) {
			addStep(
				{ ...node, parameters: {} },
				key,
				passThrough.behaviour({}, { onError: 'stop', typeVersion: 1 }),
			);
		} else if (isSubworkflow(node)) {
			const read = readSubworkflow(node, place, subworkflows);
			if (!read.ok) {
				report(read.code, node.name, read.message);
				continue;
			}
			const next = targetsOf(node.name)[0] ?? place.end;
			const frame = flatten(
				read.workflow,
				{ prefix: `${key}--`, end: next, chain: [...place.chain, read.id] },
				keys,
				subworkflows,
			);
			problems.push(
				...frame.problems.map((found) => ({
					...found,
					node: `${node.name} › ${found.node ?? read.workflow.name}`,
				})),
			);
			if (frame.entry === null)
				report(
					'subworkflow.missing',
					node.name,
					`"${read.workflow.name}" has no Execute Workflow Trigger, so it cannot be called: add one.`,
				);
			steps.push(...frame.steps);
			inner.push(frame.essence);
			addStep(
				{ ...node, parameters: {} },
				key,
				passThrough.behaviour({}, { onError: 'stop', typeVersion: 1 }),
			);
			redirect(steps, key, frame.entry);
		} else {
			const kind = nodeKind(node.type);
			const setting = { onError: onErrorOf(node), typeVersion: node.typeVersion };
			if (kind === undefined) {
				report(
					'node.unknown-type',
					node.name,
					`The runner does not know "${node.type}": replace it by a supported node (docs/journeys.md lists them), or run this workflow in n8n.`,
				);
			} else if (!kind.versions.includes(node.typeVersion)) {
				report(
					'node.unsupported-version',
					node.name,
					`Version ${node.typeVersion} of ${shortType(node.type)} is not supported (supported: ${kind.versions.join(', ')}): add the node afresh in a current n8n.`,
				);
			} else {
				const found = kind.problems(node.parameters, setting);
				for (const message of found) report('node.parameter', node.name, message);
				if (found.length === 0)
					addStep(node, key, kind.behaviour(node.parameters, setting), kind.jsonTexts);
			}
		}
	}
	return {
		steps,
		triggers,
		interrupts,
		entry,
		problems,
		essence: essenceOf(workflow, nodes, inner),
	};
}

/** n8n leaves trailing unconnected outputs out; in a sub-workflow they lead back to the caller. */
function fill(
	targets: readonly (string | null)[],
	outputs: number,
	end: string | null,
): readonly (string | null)[] {
	return Array.from(
		{ length: Math.max(targets.length, outputs) },
		(_, index) => targets[index] ?? end,
	);
}

function redirect(steps: Step[], key: string, target: string | null): void {
	const index = steps.findIndex((step) => step.key === key);
	const step = steps[index];
	if (step !== undefined && target !== null) steps[index] = { ...step, targets: [target] };
}

function onErrorOf(node: WorkflowNode): Step['onError'] {
	if (node.onError === 'continueErrorOutput') return 'errorOutput';
	return node.onError === 'continueRegularOutput' || node.continueOnFail === true
		? 'continue'
		: 'stop';
}

/** What decides how it runs: not where nodes stand on the canvas, nor what the notes say. */
function essenceOf(
	workflow: Workflow,
	nodes: readonly WorkflowNode[],
	inner: readonly JsonObject[],
): JsonObject {
	return {
		name: workflow.name,
		timezone: workflow.settings.timezone ?? null,
		nodes: nodes.map((node) => ({
			name: node.name,
			type: shortType(node.type),
			version: node.typeVersion,
			parameters: node.parameters,
			disabled: node.disabled ?? false,
			onError: onErrorOf(node),
		})),
		connections: JSON.parse(JSON.stringify(workflow.connections)) as JsonObject,
		inner,
	};
}
