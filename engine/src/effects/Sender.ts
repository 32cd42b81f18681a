import { operations } from '../../../cloud-api/catalogue';
import { parseGraphError, type GraphError } from '../../../cloud-api/graphErrors';
import type { OutboundMessage } from '../../../cloud-api/messages/outboundMessage';
import type { GraphTarget } from '../../../cloud-api/operation';
import type { CallEffect, SendEffect } from '../core/effect';
import type { Clock } from '../host/clock';
import type { Claim, Settlement } from '../host/outbox';
import type { FlowTokens } from '../flows/FlowTokens';
import { afterError } from './afterError';
import type { Brakes } from './Brakes';
import { numberThroughput } from './gates/numberThroughput';
import { passGates, type Passed } from './gates/passGates';
import { callRequest, messageRequest, sentMessageId, type Prepared } from './graph/graphCall';
import type { GraphAnswer, GraphClient } from './graph/GraphClient';
import { SendingPlaces } from './SendingPlaces';

export interface SenderOptions {
	readonly graph: GraphClient;
	readonly flowTokens: Pick<FlowTokens, 'tokenFor'>;
	readonly target: GraphTarget;
	readonly clock: Clock;
	/** Uniform in [0, 1). */
	readonly random: () => number;
	readonly brakes: Brakes;
	/** The circuit opened (with why) or closed again. */
	readonly onCircuit: (error: GraphError | null) => void;
}

/** Sends one claimed effect: gates, request, answer, and what it means for the row. Never throws. */
export class Sender {
	readonly #places = new SendingPlaces();

	constructor(private readonly options: SenderOptions) {}

	async perform(claim: Claim, signal: AbortSignal): Promise<Settlement> {
		const { effect } = claim;
		return effect.kind === 'send'
			? await this.#send(effect, claim, false, signal)
			: await this.#call(effect, claim, signal);
	}

	async #send(
		effect: SendEffect,
		claim: Claim,
		windowKnownClosed: boolean,
		signal: AbortSignal,
	): Promise<Settlement> {
		const passed = this.#passGates(effect, claim, windowKnownClosed);
		const { brakes, clock, target } = this.options;
		if (passed.kind === 'stopped') {
			brakes.askedNothing(clock.now());
			return stopped(claim, passed);
		}
		const message = await this.#withToken(passed.message, effect, claim);
		if (message === null) return notRemembered(claim, clock.now());
		const prepared = messageRequest(effect, message, claim, target);
		if (!prepared.ok) {
			brakes.askedNothing(clock.now());
			return failed(claim, prepared.reason);
		}
		const answer = await this.options.graph.perform(prepared.request, signal);
		const error = errorOf(answer);
		if (error?.retry.kind === 'template' && !passed.replaced && effect.fallback !== null) {
			return await this.#send(effect, claim, true, signal);
		}
		if (error === null && answer.kind === 'answer' && sentMessageId(answer.body) === null) {
			return unknown(claim, 'The answer names no message');
		}
		const settlement = this.#settle(claim, answer, error);
		return settlement.kind === 'accepted' && passed.replaced
			? { ...settlement, replaced: true }
			: settlement;
	}

	async #call(effect: CallEffect, claim: Claim, signal: AbortSignal): Promise<Settlement> {
		const prepared: Prepared = callRequest(effect, claim, this.options.target);
		if (!prepared.ok) return failed(claim, prepared.reason);
		const answer = await this.options.graph.perform(prepared.request, signal);
		const error = errorOf(answer);
		// A missing permission for one call says nothing about sending; a dead token does.
		if (error?.retry.kind === 'circuit' && error.code !== 190)
			return failed(claim, `${error.title}: ${error.advice}`, error.code);
		const settlement = this.#settle(claim, answer, error);
		return settlement.kind === 'unknown' && operations[effect.operation].idempotent
			? this.#repeat(claim, settlement.reason)
			: settlement;
	}

	/** A Flow gets its token; the template in its place carries none. `null` = the session could not be stored. */
	async #withToken(
		message: OutboundMessage,
		effect: SendEffect,
		{ contact }: Claim,
	): Promise<OutboundMessage | null> {
		if (message.kind !== 'flow') return message;
		try {
			const token = await this.options.flowTokens.tokenFor(effect, contact);
			return token === null ? message : { ...message, flowToken: token };
		} catch {
			return null;
		}
	}

	#passGates(effect: SendEffect, claim: Claim, windowKnownClosed: boolean): Passed {
		const now = this.options.clock.now();
		const number = claim.contact.phoneNumberId;
		const sendAt = this.#places.at(number, effect.id, now);
		const passed = passGates({ effect, claim, sendAt, windowKnownClosed, now });
		if (passed.kind === 'send') this.#places.use(number, effect.id, now);
		else if (passed.gate === numberThroughput.name) this.#places.keep(number, effect.id, now);
		return passed;
	}

	#settle(claim: Claim, answer: GraphAnswer, error: GraphError | null): Settlement {
		const { brakes, clock, random, onCircuit } = this.options;
		const now = clock.now();
		if (answer.kind === 'never-sent') {
			const until = now + 1000 + Math.ceil(random() * 4000);
			brakes.pause(until);
			return {
				...attemptOf(claim),
				kind: 'paced',
				until,
				gate: 'connection',
				reason: answer.reason,
			};
		}
		if (answer.kind === 'no-answer') return unknown(claim, answer.reason);
		if (error !== null) {
			if (brakes.failed(error, now)) onCircuit(error);
			return afterError(error, attemptOf(claim), now, random);
		}
		if (brakes.succeeded()) onCircuit(null);
		const response = answer.body ?? {};
		return {
			...attemptOf(claim),
			kind: 'accepted',
			messageId: sentMessageId(answer.body),
			response,
		};
	}

	/** A repeatable call whose answer was lost is simply made again, a few times. */
	#repeat(claim: Claim, reason: string): Settlement {
		if (claim.attempt >= 5)
			return failed(claim, `Given up after ${claim.attempt} tries without an answer: ${reason}`);
		const at = this.options.clock.now() + 1000 * 2 ** claim.attempt;
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

const attemptOf = ({ effect, attempt }: Claim) => ({ effectId: effect.id, attempt });

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

function stopped(
	claim: Claim,
	{ gate, verdict }: Extract<Passed, { kind: 'stopped' }>,
): Settlement {
	const { reason } = verdict;
	switch (verdict.kind) {
		case 'refuse':
			return { ...attemptOf(claim), kind: 'refused', gate, reason };
		case 'hold':
			return { ...attemptOf(claim), kind: 'held', until: verdict.until, gate, reason };
		case 'pace':
			return { ...attemptOf(claim), kind: 'paced', until: verdict.until, gate, reason };
	}
}

/** The Graph error an answer carries; `null` for success and for no answer at all. */
function errorOf(answer: GraphAnswer): GraphError | null {
	if (answer.kind !== 'answer' || (answer.status >= 200 && answer.status < 300)) return null;
	return parseGraphError(answer.status, answer.body);
}
