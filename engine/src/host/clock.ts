/** Where time comes from: the wall, or the emulator's clock in a demo. */
export interface Clock {
	/** ms since the epoch, UTC. */
	now(): number;
	/** Calls back when time jumped, so that sleeping alarms are looked at again; returns the unsubscribe. */
	onJump(listener: () => void): () => void;
}
