import type { StatusEvent } from '../../../../cloud-api/webhooks/event';
import type { Effect } from '../effect';
import { withFact, type Turn } from '../turn';
import { forgetStrikes, learnFromError } from './learnFromError';
import { placeOf, stopRun, tellWaiting } from './onResult';
import { keepForReply } from './keepForReply';
import { sendElsewhere } from './sendElsewhere';
import { sendFallback } from './sendFallback';
import { sendOnceMore } from './sendOnceMore';

/** Statuses that only a phone can cause. */
const arrived: ReadonlySet<StatusEvent['status']> = new Set(['delivered', 'read', 'played']);

/**
 * A delivery status: on record always. One that says `failed` counts like a send that failed, and Meta says so of a
 * closed window (131047) mostly this way: then the step's template goes out after all. What is `over` is only noted.
 */
export function onStatus(
	turn: Turn,
	status: StatusEvent,
	effect: Effect | null,
	over = false,
): Turn {
	const [error] = status.errors;
	const reason =
		error === undefined
			? status.rawStatus
			: `${status.rawStatus}: ${error.code} ${error.details || error.title}`;
	const noted = withFact(turn, {
		kind: 'message.status',
		...(effect === null ? {} : placeOf(effect)),
		reason,
		data: { messageId: status.messageId, status: status.rawStatus, effectId: effect?.id ?? null },
	});
	if (arrived.has(status.status)) return forgetStrikes(noted);
	if (status.status !== 'failed' || effect === null) return noted;
	const learnt = learnFromError(noted, error?.code ?? null);
	if (over) return learnt;
	const again =
		sendFallback(learnt, effect, status) ??
		keepForReply(learnt, effect, status) ??
		sendOnceMore(learnt, effect, status);
	if (again !== null) return again;
	const why = { code: error?.code ?? null, reason: `not delivered: ${reason}` };
	const elsewhere = sendElsewhere(learnt, effect, { ...why, gate: null });
	return (
		tellWaiting(elsewhere ?? learnt, effect, { kind: 'failed', ...why }) ??
		elsewhere ??
		(effect.again === undefined ? stopRun(learnt, effect, 'run.failed', why.reason) : learnt)
	);
}
