import type { GraphError } from '../../../cloud-api/graphErrors';
import { policyOf } from '../core/policy/policyOf';
import { sendingPolicies } from '../core/policy/sendingPolicies';
import type { Settlement } from '../host/outbox';

type Attempted = { readonly effectId: string; readonly attempt: number };

/**
 * What a Graph error does to its row, by the table of policies; `until` = when its brake lets it try again (ms UTC),
 * `tries` = how often it was tried since it was asked for, or asked for again.
 */
export function afterError(
	error: GraphError,
	attempted: Attempted,
	now: number,
	random: () => number,
	until: number = now,
	tries: number = attempted.attempt,
): Settlement {
	const code = error.code ?? null;
	const reason = `${error.title}: ${error.details} ${error.advice}`;
	const failed = (why = reason): Settlement => ({
		...attempted,
		kind: 'failed',
		code,
		reason: why,
	});
	const name = policyOf(error.code, error);
	switch (sendingPolicies[name].message) {
		case 'again':
		case 'once more': {
			const delay = nextDelay(error, tries, random);
			const givenUp = tries === 1 ? reason : `Given up after ${tries} tries. ${reason}`;
			if (delay === null) return failed(givenUp);
			const aside = sendingPolicies[name].message === 'once more';
			return { ...attempted, kind: 'retry', at: now + Math.ceil(delay), aside, code, reason };
		}
		// Not the message's fault, so its tries are not used up by it.
		case 'waits':
			return {
				...attempted,
				kind: 'paced',
				until,
				gate: 'brake',
				reason,
				...(code === null ? {} : { code }),
			};
		case 'uncertain':
			return { ...attempted, kind: 'unknown', reason: error.title };
		default:
			return failed();
	}
}

/** How long to wait after try number `attempt` (ms); `null` = it was the last. Jitter is full, so that rows that
 * failed together come back apart. */
function nextDelay({ retry }: GraphError, attempt: number, random: () => number): number | null {
	switch (retry.kind) {
		case 'backoff':
			return attempt >= retry.maxTries
				? null
				: random() * Math.min(retry.capMs, retry.baseMs * 2 ** (attempt - 1));
		case 'pair':
			return attempt > retry.maxTries ? null : retry.baseMs * retry.factor ** (attempt - 1);
		case 'wait':
			return attempt > retry.maxTries ? null : retry.ms * (1 + random());
		default:
			return null;
	}
}
