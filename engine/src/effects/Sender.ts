import { operations } from '../../../cloud-api/catalogue';
import { policyOf } from '../core/policy/policyOf';
import type { OutboundMessage } from '../../../cloud-api/messages/outboundMessage';
import type { GraphTarget } from '../../../cloud-api/operation';
import type { MarketingCap } from '../core/marketingCap';
import { windowOpen } from '../core/contact';
import type { CallEffect, MessageCategory, SendEffect } from '../core/effect';
import type { Clock } from '../host/clock';
import type { Claim, Settlement } from '../host/outbox';
import type { FlowTokens } from '../flows/FlowTokens';
import type { ChannelSender } from './channel/ChannelSender';
import { stopped } from './stopped';
import type { BudgetGuard } from './budget/BudgetGuard';
import { afterError } from './afterError';
import { keep } from './gates/keep';
import { numberThroughput } from './gates/numberThroughput';
import { messagingLimit } from './gates/messagingLimit';
import { elsewhere, threadGate } from './gates/thread';
import { passGates, type Passed } from './gates/passGates';
import type { Outreach } from './people/Outreach';
import { callRequest, messageRequest, sentMessageId, type Prepared } from './graph/graphCall';
import type { SendingPlaces } from './SendingPlaces';
import type { NumberSpeeds } from './speed/NumberSpeeds';
import type { Asked, Traffic } from './Traffic';

export interface SenderOptions {
	readonly traffic: Pick<Traffic, 'ask'>;
	readonly places: SendingPlaces;
	readonly speeds: Pick<NumberSpeeds, 'ready'>;
	readonly flowTokens: Pick<FlowTokens, 'tokenFor'>;
	readonly target: GraphTarget;
	readonly clock: Clock;
	readonly marketing: MarketingCap;
	readonly outreach: Outreach;
	readonly budgets: BudgetGuard;
	/** How long a message is kept for a word of the contact or for the conversation (ms). */
	readonly keepMs: number;
	readonly channel: ChannelSender;
	/** Uniform in [0, 1). */
	readonly random: () => number;
}

/** Sends one claimed effect: gates, request, answer, and what it means for the row. Never throws. */
export class Sender {
	constructor(private readonly options: SenderOptions) {}

	perform(claim: Claim, signal: AbortSignal): Promise<Settlement> {
		const { effect } = claim;
		switch (effect.kind) {
			case 'send':
				return this.#sendAtSpeed(effect, claim, signal);
			case 'call':
				return this.#call(effect, claim, signal);
			case 'elsewhere':
				return this.options.channel.perform(effect, claim, signal);
		}
	}

	/** Only the first message of a number waits for how fast it may send. */
	async #sendAtSpeed(effect: SendEffect, claim: Claim, signal: AbortSignal): Promise<Settlement> {
		const asking = this.options.speeds.ready(claim.contact.phoneNumberId);
		if (asking !== null) await asking;
		return await this.#send(effect, claim, false, signal);
	}

	async #send(
		effect: SendEffect,
		claim: Claim,
		windowKnownClosed: boolean,
		signal: AbortSignal,
	): Promise<Settlement> {
		const { passed, initiated, undo } = this.#passGates(effect, claim, windowKnownClosed);
		if (passed.kind === 'stopped') return stopped(attemptOf(claim), passed);
		const settlement = await this.#leave(effect, passed, claim, signal);
		if (settlement === 'window closed') return await this.#send(effect, claim, true, signal);
		if (settlement.kind !== 'accepted' && settlement.kind !== 'unknown') {
			undo();
			return settlement;
		}
		return { ...settlement, sentAs: { category: passed.category, initiated } };
	}

	/** What passed the gates goes to Graph; `window closed` when its template may go instead. */
	async #leave(
		effect: SendEffect,
		passed: Extract<Passed, { kind: 'send' }>,
		claim: Claim,
		signal: AbortSignal,
	): Promise<Settlement | 'window closed'> {
		const message =
			passed.message.kind === 'flow'
				? await this.#withToken(passed.message, effect, claim)
				: passed.message;
		if (message === null) return notRemembered(claim, this.options.clock.now());
		const prepared = messageRequest(effect, message, claim, this.options.target);
		if (!prepared.ok) return failed(claim, prepared.reason);
		const asked = await this.options.traffic.ask(prepared.request, lineOf(claim), true, signal);
		const policy = asked.kind === 'error' ? policyOf(asked.error.code, asked.error) : null;
		const elseways = effect.fallback !== null || effect.keep === true;
		if (policy === 'windowClosed' && !passed.replaced && elseways) return 'window closed';
		if (policy === 'otherResponder') return this.#waitForThread(claim);
		if (asked.kind === 'done' && sentMessageId(asked.body) === null) {
			return unknown(claim, 'The answer names no message');
		}
		const settlement = this.#settle(claim, asked);
		return settlement.kind === 'accepted' && passed.replaced
			? { ...settlement, replaced: true }
			: settlement;
	}

	/** Meta has it that another responder owns the conversation. */
	#waitForThread(claim: Claim): Settlement {
		const { clock, keepMs } = this.options;
		const verdict = keep('thread', elsewhere, { claim, keepMs, now: clock.now() });
		const settlement = stopped(attemptOf(claim), { kind: 'stopped', gate: threadGate, verdict });
		return settlement.kind === 'kept' || settlement.kind === 'failed'
			? { ...settlement, code: 131070 }
			: settlement;
	}

	async #call(effect: CallEffect, claim: Claim, signal: AbortSignal): Promise<Settlement> {
		const prepared: Prepared = callRequest(effect, claim, this.options.target);
		if (!prepared.ok) return failed(claim, prepared.reason);
		const asked = await this.options.traffic.ask(prepared.request, lineOf(claim), false, signal);
		if (asked.kind === 'error') {
			const { retry, code, title, advice } = asked.error;
			if (retry.kind === 'circuit' && code !== 190)
				return failed(claim, `${title}: ${advice}`, code);
		}
		const settlement = this.#settle(claim, asked);
		return settlement.kind === 'unknown' && operations[effect.operation].idempotent
			? this.#repeat(claim, settlement.reason)
			: settlement;
	}

	/** A Flow gets its token; the template in its place carries none. `null` = the session could not be stored. */
	async #withToken(
		message: Extract<OutboundMessage, { kind: 'flow' }>,
		effect: SendEffect,
		{ contact }: Claim,
	): Promise<OutboundMessage | null> {
		try {
			const token = await this.options.flowTokens.tokenFor(effect, contact);
			return token === null ? message : { ...message, flowToken: token };
		} catch {
			return null;
		}
	}

	/** `undo` takes back what was counted, when the message does not leave after all. */
	#passGates(
		effect: SendEffect,
		claim: Claim,
		windowKnownClosed: boolean,
	): { readonly passed: Passed; readonly initiated: boolean; readonly undo: () => void } {
		const { places, clock, marketing, outreach, budgets, keepMs } = this.options;
		const now = clock.now();
		const { contact } = claim;
		const line = lineOf(claim);
		const sendAt = places.at(line.number, effect.id, now);
		const initiated = windowKnownClosed || !windowOpen(contact, now);
		const people = initiated ? outreach.room(line, contact, now) : null;
		const overBudget = (category: MessageCategory) => budgets.stop(contact, category, now);
		const limits = { marketing, people, overBudget };
		const passed = passGates({
			effect,
			claim,
			sendAt,
			limits,
			keepMs,
			windowKnownClosed,
			now,
		});
		if (passed.kind === 'send') {
			places.use(line.number, effect.id, now);
			budgets.reserve(effect.id, contact, passed.category);
			const undo = initiated ? outreach.use(line, contact, now) : () => undefined;
			return { passed, initiated, undo };
		}
		if (passed.gate === numberThroughput.name) places.keep(line.number, effect.id, now);
		if (passed.gate === messagingLimit.name) outreach.keep(line, contact, people?.at ?? now);
		return { passed, initiated, undo: () => undefined };
	}

	#settle(claim: Claim, asked: Asked): Settlement {
		const { clock, random } = this.options;
		const attempted = attemptOf(claim);
		switch (asked.kind) {
			case 'stopped':
				return {
					...attempted,
					kind: 'paced',
					until: asked.until,
					gate: 'brake',
					reason: asked.reason,
				};
			case 'never-sent': {
				const { until, reason } = asked;
				return { ...attempted, kind: 'paced', until, gate: 'connection', reason };
			}
			case 'no-answer':
				return unknown(claim, asked.reason);
			case 'error':
				return afterError(asked.error, attempted, clock.now(), random, asked.until, triesOf(claim));
			case 'done': {
				const messageId = sentMessageId(asked.body);
				return { ...attempted, kind: 'accepted', messageId, response: asked.body ?? {} };
			}
		}
	}

	/** A repeatable call whose answer was lost is simply made again, a few times. */
	#repeat(claim: Claim, reason: string): Settlement {
		const tries = triesOf(claim);
		if (tries >= 5)
			return failed(claim, `Given up after ${tries} tries without an answer: ${reason}`);
		const at = this.options.clock.now() + 1000 * 2 ** tries;
		return { ...attemptOf(claim), kind: 'retry', at, aside: false, code: null, reason };
	}
}

/** Without its session on disk a form would never be recognised when it comes back: it has to wait. */
const notRemembered = (claim: Claim, now: number): Settlement => ({
	...attemptOf(claim),
	kind: 'paced',
	until: now + 5000,
	gate: 'storage',
	reason: 'The form could not be remembered',
});

/** Tries, this one included, since it was asked for or asked for again. */
const triesOf = ({ effect, attempt }: Claim): number => attempt - (effect.again?.tries ?? 0);

const attemptOf = ({ effect, attempt }: Claim) => ({ effectId: effect.id, attempt });

const lineOf = ({ contact, account }: Claim) => ({ number: contact.phoneNumberId, account });

const failed = (claim: Claim, reason: string, code: number | null = null): Settlement => ({
	...attemptOf(claim),
	kind: 'failed',
	code,
	reason,
});

const unknown = (claim: Claim, reason: string): Settlement => ({
	...attemptOf(claim),
	kind: 'unknown',
	reason,
});
