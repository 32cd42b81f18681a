import type { ToldClock } from '../hosts/thread/ThreadClock';

/** The machine's clock. It never announces a jump: alarms look at it again every minute anyway. */
export const wallClock: ToldClock = {
	now: () => Date.now(),
	time: () => ({ kind: 'runs', offsetMs: 0 }),
	onJump: () => () => undefined,
};
