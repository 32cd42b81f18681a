import { buildContent } from '../../../../cloud-api/messages/buildMessage';
import type { OutboundMessage } from '../../../../cloud-api/messages/outboundMessage';
import { decide, type Definitions } from '../../core/decide';
import type { Effect, SendEffect } from '../../core/effect';
import type { Fact } from '../../core/fact';
import type { EffectOutcome, LaneEventBody } from '../../core/laneEvent';
import { nextAlarm, type LaneState } from '../../core/laneState';
import { numberRate } from '../../effects/gates/numberThroughput';
import { passGates } from '../../effects/gates/passGates';
import { fullBucket } from '../../effects/gates/TokenBucket';
import { WayfareError } from '../../errors/WayfareError';

/** A message that left, and when. */
export interface SentMessage {
	readonly at: number;
	readonly effect: SendEffect;
	readonly message: OutboundMessage;
}

interface Waiting {
	readonly effect: SendEffect;
	readonly queuedAt: number;
	readonly due: number;
}

/** Alarms and sends in one stretch of time; more means a journey that never rests. */
const mostTurns = 10_000;

/** One lane in memory: the same `decide` and the same gates as the runner, and a Meta that accepts everything. */
export class SimulatedLane {
	readonly facts: Fact[] = [];
	readonly sent: SentMessage[] = [];
	#events = 0;
	#waiting: readonly Waiting[] = [];

	constructor(
		private state: LaneState,
		private readonly definitions: Definitions,
		public now: number,
	) {}

	get lane(): LaneState {
		return this.state;
	}

	/** Decides an event, sends what comes of it, and so on until the lane rests. */
	deliver(body: LaneEventBody): void {
		const decision = decide(
			this.state,
			{ ...body, id: `e${++this.#events}` },
			this.now,
			this.definitions,
		);
		this.state = decision.state;
		this.facts.push(...decision.facts);
		this.#waiting = this.#waiting.filter(
			({ effect }) => !decision.cancelledRuns.includes(effect.runId ?? ''),
		);
		for (const effect of decision.effects) this.#perform(effect, this.now);
	}

	/** Moves the clock, waking the lane and trying held messages at their times on the way. */
	moveTo(instant: number): void {
		for (let turns = 0; turns < mostTurns; turns++) {
			const due = this.#nextDue();
			if (due === null || due > instant) {
				this.now = Math.max(this.now, instant);
				return;
			}
			this.now = Math.max(this.now, due);
			const ready = this.#waiting.find((waiting) => waiting.due <= this.now);
			if (ready === undefined) this.deliver({ kind: 'alarm' });
			else {
				this.#waiting = this.#waiting.filter((waiting) => waiting !== ready);
				this.#perform(ready.effect, ready.queuedAt);
			}
		}
		throw new WayfareError(
			'internal',
			`The simulation did not come to rest at ${new Date(this.now).toISOString()}`,
		);
	}

	#nextDue(): number | null {
		const alarm = nextAlarm(this.state);
		const due = [
			...this.#waiting.map((waiting) => waiting.due),
			...(alarm === null ? [] : [alarm]),
		];
		return due.length === 0 ? null : Math.min(...due);
	}

	#perform(effect: Effect, queuedAt: number): void {
		if (effect.kind === 'call')
			this.#result(effect, { kind: 'accepted', response: { success: true } });
		else this.#send(effect, queuedAt);
	}

	#send(effect: SendEffect, queuedAt: number): void {
		const { contact, owner } = this.state;
		const recentSends = this.sent.map(({ at }) => at).filter((at) => at > this.now - 600_000);
		const passed = passGates({
			effect,
			claim: { contact, owner, queuedAt, recentSends },
			throughput: fullBucket(numberRate, this.now),
			windowKnownClosed: false,
			now: this.now,
		});
		if (passed.kind === 'stopped') {
			const { gate, verdict } = passed;
			if (verdict.kind === 'refuse')
				this.#result(effect, { kind: 'refused', gate, reason: verdict.reason });
			else this.#waiting = [...this.#waiting, { effect, queuedAt, due: verdict.until }];
			return;
		}
		const content = buildContent(passed.message);
		if (!content.ok) {
			const reason = content.problems.map((problem) => problem.message).join('; ');
			this.#result(effect, { kind: 'failed', code: null, reason });
			return;
		}
		this.sent.push({ at: this.now, effect, message: passed.message });
		this.#result(effect, {
			kind: 'accepted',
			response: { messages: [{ id: `wamid.simulated.${effect.id}` }] },
		});
	}

	#result(effect: Effect, outcome: EffectOutcome): void {
		this.deliver({ kind: 'result', effect, outcome });
	}
}
