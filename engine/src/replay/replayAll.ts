import { setImmediate as otherWork } from 'node:timers/promises';
import type { History } from '../host/histories';
import { replay, type Build, type ReplayedStep } from './replay';

/** Decisions in a row, before others get their turn. */
const atOnce = 50;

/** A whole history, decided again. */
export interface Replayed {
	/** The first step that this build decides otherwise than was recorded; `null` = none. */
	readonly first: ReplayedStep | null;
	/** The steps that were wanted. */
	readonly steps: readonly ReplayedStep[];
}

/** Decides a history again to its end, beside other work, and keeps the steps that are wanted. */
export async function replayAll(
	history: History,
	build: Build,
	isWanted: (step: ReplayedStep) => boolean,
): Promise<Replayed> {
	const steps: ReplayedStep[] = [];
	let first: ReplayedStep | null = null;
	for (const step of replay(history, build)) {
		if (step.came.kind !== 'same') first ??= step;
		if (isWanted(step)) steps.push(step);
		if (step.nth % atOnce === 0) await otherWork();
	}
	return { first, steps };
}
