import type { GraphError } from '../../../../cloud-api/graphErrors';
import { policyOf } from '../../core/policy/policyOf';
import { sendingPolicies } from '../../core/policy/sendingPolicies';
import type { BrakeReach } from '../../core/policy/SendingPolicy';
import type { Brake, Line, Reach } from './Brake';

/** How long one request waits for the next while a circuit is open and its code says nothing (ms). */
const probeMs = 60_000;

/**
 * The brakes that an error puts on at once; `pauseMs` is what Graph's usage headers ask for, 0 when nothing,
 * and `proof` how the error was told, and how its end will be.
 */
export function brakesFor(
	error: GraphError,
	line: Line,
	pauseMs: number,
	now: number,
	proof: 'answer' | 'status' = 'answer',
): readonly Brake[] {
	const { retry, code = null, class: errorClass } = error;
	return sendingPolicies[policyOf(error.code, error)].brakes.flatMap((rule): Brake[] => {
		const reach = reachOf(rule.reach, line);
		if (reach === null) return [];
		const brake = { reach, class: errorClass, code, reason: error.advice, since: now };
		if (rule.release === 'probe') {
			const everyMs = retry.kind === 'circuit' ? retry.probeMs : probeMs;
			return [{ ...brake, release: { kind: 'probe', next: now + everyMs, everyMs, proof } }];
		}
		const ms = Math.max(retry.kind === 'pauseBucket' ? retry.ms : 0, pauseMs);
		return [{ ...brake, release: pauseOf(ms, now) }];
	});
}

/** Its first request goes when it is over, and the next a pause later at most. */
export const pauseOf = (ms: number, now: number): Brake['release'] => ({
	kind: 'time',
	next: now + ms,
	everyMs: ms,
});

/** The circuit of a number whose requests fail too often in the same way. */
export const brokenCircuit = (error: GraphError, { number }: Line, now: number): Brake => ({
	reach: { kind: 'number', number },
	class: error.class,
	code: error.code ?? null,
	reason: `Too many requests of this number fail: ${error.title}`,
	since: now,
	release: { kind: 'probe', next: now + probeMs, everyMs: probeMs, proof: 'answer' },
});

/** `null` = the outbox keeps it, because it stops some messages and not a line. */
function reachOf(reach: BrakeReach, { number, account }: Line): Reach | null {
	switch (reach) {
		case 'runner':
			return { kind: 'runner' };
		case 'account':
			return { kind: 'account', account };
		case 'number':
			return { kind: 'number', number };
		default:
			return null;
	}
}
