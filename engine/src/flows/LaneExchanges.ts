import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import type { FlowReply } from '../../../flows-endpoint/src/flow/defineFlow';
import type { FlowExchange } from '../core/flowExchange';
import type { Host } from '../host/host';
import type { LaneNews } from '../host/laneWatch';

/** A Flow that no journey answered; the phone keeps its screen and reads a word of excuse. */
class FlowUnanswered extends Error {
	override readonly name = 'FlowUnanswered';
}

/** The facts that end an exchange. */
export const exchangeFacts = ['flow.answered', 'event.ignored'] as const;

/** Puts what Flows ask into lanes, durably, and finds each its answer among what lanes report. */
export class LaneExchanges {
	readonly #waiting = new Map<string, (reply: FlowReply | null) => void>();

	constructor(
		private readonly host: () => Pick<Host, 'accept'>,
		private readonly newId: () => string,
	) {}

	/** @throws FlowUnanswered when no published journey answers; whatever the host throws when it cannot store. */
	async ask(
		contactId: string,
		exchange: Omit<FlowExchange, 'kind' | 'exchangeId'>,
		signal: AbortSignal,
	): Promise<FlowReply> {
		const exchangeId = this.newId();
		const answer = new Promise<FlowReply | null>((resolve) => {
			this.#waiting.set(exchangeId, resolve);
			signal.addEventListener('abort', () => resolve(null), { once: true });
		});
		try {
			await this.host().accept([
				{
					key: `flow:${exchangeId}`,
					lane: { kind: 'contact', contactId },
					body: { kind: 'flow', exchangeId, ...exchange },
				},
			]);
			const reply = await answer;
			if (reply === null) throw new FlowUnanswered(`Nothing published answers ${exchange.flow}.`);
			return reply;
		} finally {
			this.#waiting.delete(exchangeId);
		}
	}

	/** For the host's watch: what a lane has decided. */
	watch(news: LaneNews): void {
		if (news.kind !== 'decided' || this.#waiting.size === 0) return;
		for (const { kind, data } of news.facts) {
			const { exchangeId } = data;
			if (typeof exchangeId !== 'string') continue;
			if (kind === 'flow.answered') this.#waiting.get(exchangeId)?.(readReply(data['reply']));
			if (kind === 'event.ignored') this.#waiting.get(exchangeId)?.(null);
		}
	}
}

/** The facts are our own, written a moment ago. */
const readReply = (reply: JsonObject[string] | undefined): FlowReply | null =>
	isJsonObject(reply) ? (reply as unknown as FlowReply) : null;
