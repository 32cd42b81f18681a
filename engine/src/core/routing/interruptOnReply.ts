import type { MessageEvent } from '../../../../cloud-api/webhooks/event';
import { triggerItem } from '../../../../nodes/WhatsAppTrigger/triggerItem';
import { interruptFor, interruptRun } from '../runs/interruptRun';
import { restingRuns } from '../runs/reactRun';
import type { Turn } from '../turn';

/**
 * Pulls out every run that a reply interrupts, but the one that took the message. A branch that goes on from the
 * interrupt answers the message, so it counts as taken; an interrupt that only ends its run does not.
 */
export function interruptOnReply(
	turn: Turn,
	message: MessageEvent,
	takenBy: string | null,
): { readonly turn: Turn; readonly taken: boolean } {
	return restingRuns(turn).reduce(
		(before, resting) => {
			const interrupt = resting.run.id === takenBy ? undefined : interruptFor(resting, 'reply');
			if (interrupt === undefined) return before;
			const pulled = interruptRun(
				before.turn,
				resting,
				interrupt,
				triggerItem(message),
				'the contact replied',
			);
			return { turn: pulled, taken: before.taken || interrupt.hasBranch };
		},
		{ turn, taken: takenBy !== null },
	);
}
