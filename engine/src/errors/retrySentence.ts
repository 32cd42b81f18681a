import type { RetryPolicy } from '../../../cloud-api/errors/retryPolicy';

/** A retry policy in a reader's words. */
export function retrySentence(policy: RetryPolicy): string {
	switch (policy.kind) {
		case 'never':
			return 'Not tried again';
		case 'backoff':
			return `Tried ${times(policy.maxTries)} in all, at most ${span(policy.capMs)} apart`;
		case 'pair':
			return `Only this recipient waits: ${span(policy.baseMs)}, then ${policy.factor} × longer each time, ${times(policy.maxTries)}`;
		case 'wait':
			return `Tried again ${times(policy.maxTries)} after ${span(policy.ms)} to ${span(2 * policy.ms)}`;
		case 'pauseBucket':
			return `The whole ${policy.bucket} pauses for ${span(policy.ms)}, then goes on`;
		case 'circuit':
			return `Sending stops for the ${policy.scope}; one request tries every ${span(policy.probeMs)}`;
		case 'pauseUntilResumed':
			return policy.what === 'marketing'
				? 'Marketing stops until a person resumes it'
				: `What uses the ${policy.what} stops until it is repaired or a person resumes it`;
		case 'template':
			return 'The step’s template goes instead, if it has one';
		case 'reconcile':
			return 'Not sent again until a status says whether it arrived';
		default:
			return policy satisfies never;
	}
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

function span(ms: number): string {
	for (const [size, name] of [
		[3_600_000, 'h'],
		[60_000, 'min'],
		[1000, 's'],
	] as const) {
		if (ms >= size) return `${Math.round((ms / size) * 10) / 10} ${name}`;
	}
	return `${ms} ms`;
}
