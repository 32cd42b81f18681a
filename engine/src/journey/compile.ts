import { loopProblems } from './checks/loops';
import { reachProblems } from './checks/reach';
import { windowProblems } from './checks/window';
import { fit, type Misfit } from '../parse/fit';
import { flatten } from './flatten';
import type { Compilation } from './journey';
import { machineConfig } from './machineConfig';
import type { Problem } from './problem';
import { StepKeys } from './stepKey';
import type { Subworkflows } from './subworkflow';
import { versionOf } from './version';
import { workflowSchema, type Workflow } from './workflow';

export interface CompileOptions {
	/** The journey's id, chosen at import. */
	readonly id: string;
	readonly subworkflow: Subworkflows;
}

/**
 * Compiles a saved n8n workflow into a journey. Never throws on any JSON: everything that is wrong comes back as a
 * list of problems with node names and a way out; with an error among them there is no journey.
 */
export function compile(document: unknown, options: CompileOptions): Compilation {
	const read = fit(workflowSchema, document);
	return read.fits
		? compileWorkflow(read.value, options)
		: { journey: null, problems: read.misfits.slice(0, 20).map(notAWorkflow) };
}

const notAWorkflow = ({ path, sentence }: Misfit): Problem => ({
	severity: 'error',
	code: 'journey.not-a-workflow',
	node: null,
	message: `${path.length === 0 ? 'The document' : `\`${path.join('.')}\``} ${sentence}. Export the workflow again from n8n (⋯ → Download).`,
});

function compileWorkflow(workflow: Workflow, options: CompileOptions): Compilation {
	const frame = flatten(
		workflow,
		{ prefix: '', end: null, chain: [options.id] },
		new StepKeys(),
		options.subworkflow,
	);
	const { steps, triggers, interrupts } = frame;
	const problems: Problem[] = [...frame.problems, ...loopProblems(steps)];
	if (
		triggers.length === 0 &&
		frame.entry === null &&
		!problems.some(({ code }) => code === 'node.parameter')
	) {
		problems.push({
			severity: 'error',
			code: 'journey.no-trigger',
			node: null,
			message: 'Nothing starts this journey: add a WhatsApp Trigger or a Journey Event Trigger.',
		});
	}
	for (const step of steps) {
		if (step.behaviour.longestRest === Number.POSITIVE_INFINITY) {
			problems.push({
				severity: 'error',
				code: 'wait.without-timeout',
				node: step.name,
				message: 'It could wait for ever: set a timeout, so that every wait has a way out.',
			});
		}
	}
	if (problems.some(({ severity }) => severity === 'error')) return { journey: null, problems };
	const starts = [
		...triggers.map(({ key }) => key),
		...(frame.entry === null ? [] : [frame.entry]),
	];
	const interruptKeys = interrupts.map(({ key }) => key);
	problems.push(
		...reachProblems(steps, [...starts, ...interruptKeys]),
		...windowProblems(steps, triggers, interruptKeys),
	);
	return {
		problems,
		journey: {
			id: options.id,
			version: versionOf(frame.essence),
			name: workflow.name,
			timezone: workflow.settings.timezone ?? 'UTC',
			machine: machineConfig(options.id, steps, triggers, interrupts),
			steps: new Map(steps.map((step) => [step.key, step])),
			triggers,
			interrupts,
		},
	};
}
