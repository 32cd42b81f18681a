import type { ClockReading, Scheduler } from './EmulatorClock';
import { TimerQueue } from './TimerQueue';
import type { WorkInHand } from './WorkInHand';

export interface ClockOptions {
	readonly start: 'running' | { readonly standingAt: number };
	readonly work: WorkInHand;
	/** Real time; an argument so that tests of the running clock need no waiting. */
	readonly realNow?: () => number;
}

/** Node fires a longer timeout at once, so longer ones are split. */
const longestTimeout = 2 ** 31 - 1;

type Mode =
	| { readonly kind: 'running'; readonly offsetMs: number }
	| { readonly kind: 'standing'; readonly at: number };

/** Makes the emulator's clock. A standing clock fires only what is due; nothing else depends on real time. */
export function createClock({ start, work, realNow = Date.now }: ClockOptions): Scheduler {
	const timers = new TimerQueue();
	const listeners = new Set<(reading: ClockReading) => void>();
	let mode: Mode =
		start === 'running'
			? { kind: 'running', offsetMs: 0 }
			: { kind: 'standing', at: start.standingAt };
	let movingAt: number | undefined;
	let moves: Promise<unknown> = Promise.resolve();
	let wakeUp: NodeJS.Timeout | undefined;
	let firingSoon: NodeJS.Immediate | undefined;
	let closed = false;

	const now = (): number =>
		movingAt ?? (mode.kind === 'running' ? realNow() + mode.offsetMs : mode.at);

	const reading = (): ClockReading => ({
		now: now(),
		running: mode.kind === 'running',
		offsetMs: now() - realNow(),
	});

	const fire = async (task: () => void | Promise<void>): Promise<void> => {
		const end = work.begin();
		try {
			await task();
		} finally {
			end();
		}
	};

	const fireDue = (): void => {
		for (;;) {
			const timer = timers.takeDue(now());
			if (timer === undefined) break;
			void fire(timer.task);
		}
		plan();
	};

	/** Sets the one real timer the clock needs: none, the next turn of the loop, or the next due time. */
	const plan = (): void => {
		clearTimeout(wakeUp);
		const due = timers.nextDue();
		if (due === undefined || closed || movingAt !== undefined) return;
		const wait = due - now();
		if (wait <= 0) {
			if (firingSoon !== undefined) return;
			const end = work.begin();
			firingSoon = setImmediate(() => {
				firingSoon = undefined;
				fireDue();
				end();
			});
		} else if (mode.kind === 'running') {
			wakeUp = setTimeout(fireDue, Math.min(wait, longestTimeout));
		}
	};

	const changed = (): void => {
		plan();
		for (const listener of listeners) listener(reading());
	};

	const moveTo = async (target: number): Promise<void> => {
		await work.idle();
		if (target < now()) {
			throw new RangeError(
				`The clock only moves forward: it shows ${iso(now())}, so it cannot be set to ${iso(target)}. ` +
					'Choose a later instant or start a new emulator.',
			);
		}
		movingAt = now();
		try {
			for (;;) {
				const timer = timers.takeDue(target);
				if (timer === undefined) break;
				movingAt = Math.max(movingAt, timer.due);
				await fire(timer.task);
				await work.idle();
			}
		} finally {
			movingAt = undefined;
			mode =
				mode.kind === 'running'
					? { kind: 'running', offsetMs: target - realNow() }
					: { kind: 'standing', at: target };
		}
		changed();
	};

	/** Moves happen one after the other, and a failed one does not stop the next. */
	const inTurn = (target: () => number): Promise<void> => {
		const move = moves.then(() => moveTo(target()));
		moves = move.catch(() => undefined);
		return move;
	};

	return {
		now,
		reading,
		get running() {
			return mode.kind === 'running';
		},
		advance: (ms) => inTurn(() => now() + ms),
		set: (at) => inTurn(() => at),
		run() {
			if (mode.kind === 'standing') mode = { kind: 'running', offsetMs: mode.at - realNow() };
			changed();
		},
		stand() {
			if (mode.kind === 'running') mode = { kind: 'standing', at: now() };
			changed();
		},
		at(due, task) {
			timers.add({ due, task });
			plan();
		},
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close() {
			closed = true;
			clearTimeout(wakeUp);
			timers.clear();
			listeners.clear();
		},
	};
}

const iso = (at: number): string => new Date(at).toISOString();
