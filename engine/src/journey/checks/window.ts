import { serviceWindowMs } from '../../core/contact';
import type { Problem } from '../problem';
import type { Step, Trigger } from '../step';

/**
 * Steps that send free text when the contact's last message may be 24 h old: Meta refuses it (131047). Walks the
 * longest silence along every path; a reply brings it back to zero, an event from outside knows nothing of it.
 */
export function windowProblems(
	steps: readonly Step[],
	triggers: readonly Trigger[],
	interrupts: readonly string[],
): readonly Problem[] {
	const byKey = new Map(steps.map((step) => [step.key, step]));
	const silence = new Map<string, number>();
	const open: [string, number][] = [
		...triggers.map((trigger): [string, number] => [
			trigger.key,
			trigger.on.kind === 'message' ? 0 : serviceWindowMs,
		]),
		...interrupts.map((key): [string, number] => [key, 0]),
	];
	for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
		const [key, before] = entry;
		const step = byKey.get(key);
		const known = silence.get(key);
		if (step === undefined || (known !== undefined && known >= before)) continue;
		silence.set(key, before);
		step.targets.forEach((target, output) => {
			if (target !== null) open.push([target, silenceAfter(step, output, before)]);
		});
	}
	return steps
		.filter(
			(step) =>
				step.behaviour.needsWindow === true && (silence.get(step.key) ?? 0) >= serviceWindowMs,
		)
		.map((step) => ({
			severity: 'warning',
			code: 'window.may-be-closed',
			node: step.name,
			message:
				'The contact may have been silent for 24 h when this is sent, and Meta then takes templates only: say in the option "If Window Closed" what to do then.',
		}));
}

function silenceAfter(step: Step, output: number, before: number): number {
	const isReply = step.type === 'waitForReply' && output < step.behaviour.outputs.length - 1;
	if (isReply) return 0;
	return Math.min(serviceWindowMs, before + (step.behaviour.longestRest ?? 0));
}
