import type { ElsewhereEffect } from '../../core/effect';
import type { Clock } from '../../host/clock';
import type { Claim, Settlement } from '../../host/outbox';
import { elsewhereGates, passGates } from '../gates/passGates';
import { stopped } from '../stopped';
import { channelBody } from './channelBody';
import type { ChannelClient } from './ChannelClient';

/** Tries until a message is given up: a quarter of an hour, with the waits between them. */
const mostTries = 12;
const longestWaitMs = 300_000;

export interface ChannelSenderOptions {
	/** `null` = there is no other channel any more. */
	readonly client: ChannelClient | null;
	readonly clock: Clock;
	/** Uniform in [0, 1). */
	readonly random: () => number;
}

/** Gives what WhatsApp cannot deliver to the other channel, past the gates that hold for any message. Never throws. */
export class ChannelSender {
	constructor(private readonly options: ChannelSenderOptions) {}

	async perform(effect: ElsewhereEffect, claim: Claim, signal: AbortSignal): Promise<Settlement> {
		const { client, clock } = this.options;
		const { attempt } = claim;
		const attempted = { effectId: effect.id, attempt };
		const now = clock.now();
		const start = { effect: effect.instead, claim, sendAt: now, windowKnownClosed: false, now };
		const passed = passGates(start, elsewhereGates);
		if (passed.kind === 'stopped') return stopped(attempted, passed);
		if (client === null) {
			const reason = 'there is no other channel any more (WAYFARE_CHANNEL_URL)';
			return { ...attempted, kind: 'failed', code: null, reason };
		}
		const answer = await client.give(effect.id, channelBody(effect, claim), signal);
		switch (answer.kind) {
			case 'taken':
				return { ...attempted, kind: 'accepted', messageId: null, response: {} };
			case 'refused':
				return { ...attempted, kind: 'failed', code: null, reason: answer.reason };
			case 'unknown':
				// The key lets the endpoint tell a repeat; a step that would rather not rely on it is parked.
				return effect.instead.ifUncertain === 'park'
					? { ...attempted, kind: 'unknown', reason: answer.reason }
					: this.#again(attempted, answer.reason);
			case 'later':
				return this.#again(attempted, answer.reason);
		}
	}

	#again(
		attempted: { readonly effectId: string; readonly attempt: number },
		why: string,
	): Settlement {
		const { attempt } = attempted;
		if (attempt >= mostTries) {
			const reason = `Given up after ${attempt} tries: ${why}`;
			return { ...attempted, kind: 'failed', code: null, reason };
		}
		const wait =
			Math.min(longestWaitMs, 1000 * 2 ** (attempt - 1)) * (0.5 + this.options.random() / 2);
		const at = this.options.clock.now() + Math.ceil(wait);
		return { ...attempted, kind: 'retry', at, aside: true, code: null, reason: why };
	}
}
