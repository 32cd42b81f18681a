import type { Clock } from '../host/clock';

/** The machine's clock. It never announces a jump: alarms look at it again every minute anyway. */
export const wallClock: Clock = {
	now: () => Date.now(),
	onJump: () => () => undefined,
};
