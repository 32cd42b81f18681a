import type { Decision } from '../../../engine/src/core/decision';
import type { LaneEvent } from '../../../engine/src/core/laneEvent';
import { nextAlarm, type LaneState } from '../../../engine/src/core/laneState';

/** An event, and what was decided on it. */
export interface Decided {
	readonly before: LaneState;
	readonly event: LaneEvent;
	readonly now: number;
	readonly decision: Decision;
}

/** What an inbox promises of the events of each lane: in order, each once, and alarms when they are due. */
export class InboxModel {
	readonly #accepted = new Set<string>();
	/** Keys that wait to be decided, by whom they concern. */
	readonly #waiting = new Map<string, string[]>();
	/** Lanes as they were left, by whose they are. */
	readonly #lanes = new Map<string, LaneState>();

	/** Whether it is new; what came before is to be taken for a repeat. `name` is what it is known by when it is decided. */
	accept(who: string, key: string, name = key): boolean {
		if (this.#accepted.has(key)) return false;
		this.#accepted.add(key);
		this.#waiting.set(who, [...(this.#waiting.get(who) ?? []), name]);
		return true;
	}

	/** Who was heard of so far: their lane. */
	lane(who: string): LaneState | undefined {
		return this.#lanes.get(who);
	}

	/** Who has that contact id. */
	whoIs(contactId: string): string {
		const [who] = [...this.#lanes].find(([, { contact }]) => contact.id === contactId) ?? [];
		if (who === undefined) throw new Error(`nobody is contact ${contactId}`);
		return who;
	}

	/** An event was decided; throws when it was not its turn. */
	decided(who: string, key: string, { before, event, decision, now }: Decided): void {
		const left = this.#lanes.get(who);
		if (left !== undefined && JSON.stringify(before) !== JSON.stringify(left))
			throw new Error(`the lane of ${who} was not as it had been left when ${key} was decided`);
		if (event.kind === 'alarm') {
			const due = left === undefined ? null : nextAlarm(left);
			if (due === null || due > now) throw new Error(`an alarm of ${who} rang that was not due`);
		} else {
			const [turn, ...rest] = this.#waiting.get(who) ?? [];
			if (turn !== key)
				throw new Error(`${key} was decided when it was the turn of ${turn ?? 'nothing'}`);
			this.#waiting.set(who, rest);
		}
		this.#lanes.set(who, decision.state);
	}

	/** Everything accepted is decided, and no alarm is due; throws when it is not so. */
	quiet(now: number): void {
		for (const [who, keys] of this.#waiting)
			if (keys.length > 0) throw new Error(`${who} waits for ${keys.join(', ')}`);
		for (const [who, lane] of this.#lanes) {
			const due = nextAlarm(lane);
			if (due !== null && due <= now) throw new Error(`an alarm of ${who} did not ring`);
		}
	}
}
