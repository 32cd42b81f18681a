/** What the clock shows; `offsetMs` is its distance from real time when the reading was taken. */
export interface ClockReading {
	readonly now: number;
	readonly running: boolean;
	readonly offsetMs: number;
}

/** The one clock of an emulator, in Unix milliseconds. It runs with real time or stands, and only moves forward. */
export interface EmulatorClock {
	readonly running: boolean;
	now(): number;
	/** Moves forward, doing on the way, in order, all that falls due: statuses, webhooks, retries. */
	advance(ms: number): Promise<void>;
	/** Like `advance`, to an instant. Rejects with a RangeError when the instant has passed. */
	set(at: number): Promise<void>;
	run(): void;
	stand(): void;
	reading(): ClockReading;
}

/** The clock as the emulator's own parts see it: they also set timers on it and follow it. */
export interface Scheduler extends EmulatorClock {
	/** Runs `task` once `due` has come; a due time that has passed means as soon as possible. */
	at(due: number, task: () => void | Promise<void>): void;
	/** Calls back at every jump, start and stop, not at every tick. Returns the way to unsubscribe. */
	onChange(listener: (reading: ClockReading) => void): () => void;
	close(): void;
}
