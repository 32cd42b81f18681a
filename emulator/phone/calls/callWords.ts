import type { PhoneCall } from '../../src/calls/CallBook';

/** `3:07` */
export function durationOf(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A call that is over, as the chat remembers it. */
export function pastCall({ direction, acceptedAt, endedAt }: PhoneCall): string {
	if (acceptedAt !== undefined)
		return `Voice call, ${durationOf((endedAt ?? acceptedAt) - acceptedAt)}`;
	return direction === 'BUSINESS_INITIATED' ? 'Missed voice call' : 'Voice call, no answer';
}
