import type { FlowSession, FlowSessionStore } from './FlowSession';

/** All places are taken by sessions that still run. */
export class FlowSessionsFull extends Error {
	override readonly name = 'FlowSessionsFull';
	constructor(capacity: number) {
		super(`${capacity} Flow sessions are open: raise the capacity or send with a shorter expiry.`);
	}
}

/** Sessions in memory, lost with the process. Expired ones give way; a live one never does. */
export class MemoryFlowSessions implements FlowSessionStore {
	readonly #sessions = new Map<string, FlowSession>();

	constructor(
		private readonly now: () => number,
		private readonly capacity = 100_000,
	) {}

	add(session: FlowSession): Promise<void> {
		if (this.#sessions.size >= this.capacity) this.#dropExpired();
		if (this.#sessions.size >= this.capacity)
			return Promise.reject(new FlowSessionsFull(this.capacity));
		this.#sessions.set(session.id, session);
		return Promise.resolve();
	}

	find(id: string): Promise<FlowSession | undefined> {
		return Promise.resolve(this.#sessions.get(id));
	}

	replace(session: FlowSession): Promise<boolean> {
		const known = this.#sessions.get(session.id);
		if (known?.revision !== session.revision - 1) return Promise.resolve(false);
		this.#sessions.set(session.id, session);
		return Promise.resolve(true);
	}

	#dropExpired(): void {
		for (const [id, { binding }] of this.#sessions)
			if (binding.expiresAt <= this.now()) this.#sessions.delete(id);
	}
}
