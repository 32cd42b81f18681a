import type { JsonObject } from '../../../cloud-api/json';
import { readConnections, type Connections } from './connections';
import { compileParameter } from './expression/expression';
import type { FramePlace } from './frame';
import { onErrorOf } from './onError';
import type { Problem, ProblemCode } from './problem';
import { shortType } from './shortType';
import type { Behaviour, Step } from './step';
import type { StepKeys } from './stepKey';
import type { Workflow, WorkflowNode } from './workflow';

/** The steps and problems of one workflow document while it is read, node by node. */
export class FrameBuilder {
	readonly steps: Step[] = [];
	readonly problems: Problem[] = [];
	private readonly names: ReadonlySet<string>;
	private readonly keys: ReadonlyMap<string, string>;
	private readonly connections: Connections;

	constructor(
		workflow: Workflow,
		nodes: readonly WorkflowNode[],
		isStart: (node: WorkflowNode) => boolean,
		readonly place: FramePlace,
		keys: StepKeys,
	) {
		const names = new Set<string>();
		for (const { name } of nodes) {
			if (names.has(name)) {
				this.report(
					'journey.duplicate-name',
					name,
					'Two nodes have this name: names tell nodes apart, so rename one.',
				);
			}
			names.add(name);
		}
		const starts = new Set(nodes.filter(isStart).map(({ name }) => name));
		this.names = names;
		this.keys = new Map(nodes.map(({ name }) => [name, keys.next(place.prefix, name)]));
		this.connections = readConnections(workflow, names, starts);
		this.problems.push(...this.connections.problems);
	}

	report(code: ProblemCode, node: string | null, message: string): void {
		this.problems.push({ severity: 'error', code, node, message });
	}

	/** The key of a node's step. */
	keyOf(name: string): string {
		return this.keys.get(name) ?? name;
	}

	/** Keys of the steps a node's outputs lead to; where one leads nowhere, the path's end. */
	targetsOf(name: string): readonly (string | null)[] {
		const targets = this.connections.targets.get(name) ?? [];
		return targets.map((target) =>
			target === null ? this.place.end : (this.keys.get(target) ?? null),
		);
	}

	/** Adds a step with its parameters' expressions compiled; what is wrong with them is reported instead. */
	add(node: WorkflowNode, behaviour: Behaviour, jsonTexts: readonly string[] = []): void {
		const compiled = compileParameter(node.parameters, { jsonTexts });
		if (!compiled.ok) {
			for (const { message, expression, column } of compiled.problems) {
				this.report(
					'node.expression',
					node.name,
					`${message} (in ${expression}, column ${column})`,
				);
			}
			return;
		}
		for (const read of compiled.nodesRead.filter((name) => !this.names.has(name))) {
			this.report(
				'node.expression',
				node.name,
				`It reads $('${read}'), but no node has that name: correct the name.`,
			);
		}
		const targets = this.targetsOf(node.name);
		// n8n leaves trailing unconnected outputs out of the document.
		const outputs = Math.max(targets.length, behaviour.outputs.length, 1);
		this.steps.push({
			key: this.keyOf(node.name),
			name: node.name,
			type: shortType(node.type),
			frame: this.place.prefix,
			parameters: compiled.parameter,
			behaviour,
			targets: Array.from({ length: outputs }, (_, index) => targets[index] ?? this.place.end),
			onError: onErrorOf(node),
		});
	}

	/** Adds a step that only hands the item on, to `target` when given; its form does not matter here. */
	addPass(node: WorkflowNode, behaviour: Behaviour, target?: string): void {
		const none: JsonObject = {};
		this.add({ ...node, parameters: none }, behaviour);
		const step = this.steps.pop();
		if (step !== undefined)
			this.steps.push(target === undefined ? step : { ...step, targets: [target] });
	}
}
