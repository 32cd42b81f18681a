import {
	graphErrorFromWebhook,
	parseGraphError,
	type GraphError,
} from '../../../cloud-api/graphErrors';
import type { JsonObject } from '../../../cloud-api/json';
import type { GraphRequest } from '../../../cloud-api/operation';
import { policyOf } from '../core/policy/policyOf';
import { sendingPolicies } from '../core/policy/sendingPolicies';
import type { LineNews } from '../host/brakes';
import type { Clock } from '../host/clock';
import { opensAt, type Brake, type Line } from './brakes/Brake';
import { Breaker } from './brakes/Breaker';
import type { Brakes } from './brakes/Brakes';
import { brakesFor, brokenCircuit, pauseOf } from './brakes/brakesFor';
import type { GraphAnswer, GraphClient } from './graph/GraphClient';
import { usagePause } from './graph/usagePause';
import type { SendingPlaces } from './SendingPlaces';

/** What came of asking Graph, with when to ask again (ms UTC) where it says later. */
export type Asked =
	| { readonly kind: 'stopped'; readonly until: number; readonly reason: string }
	| { readonly kind: 'never-sent'; readonly until: number; readonly reason: string }
	| { readonly kind: 'no-answer'; readonly reason: string }
	| { readonly kind: 'error'; readonly error: GraphError; readonly until: number }
	| { readonly kind: 'done'; readonly body: JsonObject | null };

export interface TrafficOptions {
	readonly graph: Pick<GraphClient, 'perform'>;
	readonly clock: Clock;
	/** Uniform in [0, 1). */
	readonly random: () => number;
	readonly brakes: Brakes;
	readonly places: SendingPlaces;
}

/** Where requests leave: stops them while a brake is on, and learns from every answer what to brake. */
export class Traffic {
	readonly #breakers = new Map<string, Breaker>();

	constructor(private readonly options: TrafficOptions) {}

	/** `sends`: a message, whose outcome says something about its number; other calls say less. */
	async ask(
		request: GraphRequest,
		line: Line,
		sends: boolean,
		signal: AbortSignal,
	): Promise<Asked> {
		const { graph, brakes, clock } = this.options;
		const leave = brakes.leave(line, clock.now());
		if (leave.kind === 'wait')
			return { kind: 'stopped', until: leave.until, reason: leave.brake.reason };
		const answer = await graph.perform(request, signal);
		switch (answer.kind) {
			case 'never-sent':
				return { ...answer, until: this.#disconnected(answer.reason) };
			case 'no-answer':
				if (sends) this.#failed(lostAnswer(answer.reason), line);
				return answer;
			case 'answer':
				return this.#read(answer, line, sends, leave.ticket);
		}
	}

	/** What a status says, after Graph took the message. */
	heard({ number, account, code, sentAt }: LineNews): void {
		const line = { number, account };
		if (code === null) return this.options.brakes.arrived(line, sentAt);
		const error = graphErrorFromWebhook({ code, title: '', details: '' });
		this.#put(brakesFor(error, line, 0, this.options.clock.now(), 'status'));
		if (code === 130429) this.options.places.slowDown(number, this.options.clock.now());
	}

	#read(
		{ status, body, usage }: Extract<GraphAnswer, { kind: 'answer' }>,
		line: Line,
		sends: boolean,
		ticket: number,
	): Asked {
		const now = this.options.clock.now();
		const pauseMs = usagePause(usage);
		if (status >= 200 && status < 300) {
			this.options.brakes.succeeded(line, ticket, sends);
			if (sends) this.#breaker(line).succeeded(now);
			if (pauseMs > 0) this.#put([askedPause(line, pauseMs, now)]);
			return { kind: 'done', body };
		}
		const error = parseGraphError(status, body);
		// A permission that one call misses says nothing about sending; a dead token does.
		const brakes =
			sends || !isCircuit(error) || error.code === 190 ? brakesFor(error, line, pauseMs, now) : [];
		this.#put(brakes);
		if (error.code === 130429) this.options.places.slowDown(line.number, now);
		if (sends) this.#failed(error, line);
		return { kind: 'error', error, until: Math.max(now, ...brakes.map(opensAt)) };
	}

	#disconnected(reason: string): number {
		const { clock, random, brakes } = this.options;
		const now = clock.now();
		const until = now + 1000 + Math.ceil(random() * 4000);
		brakes.put({
			reach: { kind: 'runner' },
			class: 'connection',
			code: null,
			reason,
			since: now,
			release: pauseOf(until - now, now),
		});
		return until;
	}

	#failed(error: GraphError, line: Line): void {
		const now = this.options.clock.now();
		if (!sendingPolicies[policyOf(error.code, error)].guarded) return;
		if (this.#breaker(line).failed(error.class, now)) this.#put([brokenCircuit(error, line, now)]);
	}

	#put(brakes: readonly Brake[]): void {
		for (const brake of brakes) this.options.brakes.put(brake);
	}

	#breaker({ number }: Line): Breaker {
		const breaker = this.#breakers.get(number) ?? new Breaker();
		this.#breakers.set(number, breaker);
		return breaker;
	}
}

const isCircuit = (error: GraphError): boolean => error.retry.kind === 'circuit';

const lostAnswer = (reason: string): GraphError => ({
	...parseGraphError(0, null),
	title: `No answer: ${reason}`,
});

/** Graph took the request and asked to be left alone all the same. */
const askedPause = ({ account }: Line, pauseMs: number, now: number): Brake => ({
	reach: { kind: 'account', account },
	class: 'throttle.account',
	code: null,
	reason: 'Meta asks the account to slow down.',
	since: now,
	release: pauseOf(pauseMs, now),
});
