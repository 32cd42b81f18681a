import type { GraphError } from '../../../cloud-api/graphErrors';
import type { Settlement } from '../host/outbox';

type Attempted = { readonly effectId: string; readonly attempt: number };

/** What a Graph error does to its row. Jitter is full, so that rows that failed together come back apart. */
export function afterError(
	error: GraphError,
	attempted: Attempted,
	now: number,
	random: () => number,
): Settlement {
	const { retry } = error;
	const { attempt } = attempted;
	const code = error.code ?? null;
	const reason = `${error.title}: ${error.details} ${error.advice}`;
	const again = (delay: number, aside = false): Settlement => ({
		...attempted,
		kind: 'retry',
		at: now + Math.ceil(delay),
		aside,
		code,
		reason,
	});
	const failed = (why = reason): Settlement => ({
		...attempted,
		kind: 'failed',
		code,
		reason: why,
	});
	switch (retry.kind) {
		case 'backoff':
			if (attempt >= retry.maxTries) return failed(`Given up after ${attempt} tries. ${reason}`);
			return again(random() * Math.min(retry.capMs, retry.baseMs * 2 ** (attempt - 1)));
		case 'pair':
			if (attempt > retry.maxTries) return failed(`Given up after ${attempt} tries. ${reason}`);
			return again(retry.baseMs * retry.factor ** (attempt - 1));
		case 'wait':
			return attempt > retry.maxTries ? failed() : again(retry.ms, true);
		// Neither is the message's fault, so its tries are not used up by it.
		case 'pauseBucket':
			return { ...attempted, kind: 'paced', until: now + retry.ms, gate: 'throttle', reason };
		case 'circuit':
			return {
				...attempted,
				kind: 'paced',
				until: now + retry.probeMs,
				gate: 'credential',
				reason,
			};
		case 'reconcile':
			return { ...attempted, kind: 'unknown', reason: error.title };
		case 'never':
		case 'pauseUntilResumed':
		case 'template':
			return failed();
	}
}
