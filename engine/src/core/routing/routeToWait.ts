import type { MessageEvent } from '../../../../cloud-api/webhooks/event';
import { follow, offer, restingRuns, type Resting } from '../runs/reactRun';
import type { Reaction } from '../../journey/step';
import { withFact, type Turn } from '../turn';

/**
 * Gives a message to the run that waits for it: an expected answer goes before "anything else", and among equals
 * the run that began last, since that is the question the contact saw last. `null` = no run takes it.
 */
export function routeToWait(
	turn: Turn,
	message: MessageEvent,
): { readonly turn: Turn; readonly runId: string } | null {
	const offers = restingRuns(turn)
		.flatMap((resting): { resting: Resting; reaction: Reaction; eager: boolean }[] => {
			const taken = offer(turn, resting, { kind: 'message', message });
			return taken === null ? [] : [{ resting, ...taken }];
		})
		.sort(
			(a, b) =>
				Number(a.eager) - Number(b.eager) || b.resting.run.startedAt - a.resting.run.startedAt,
		);
	const [best] = offers;
	if (best === undefined) return null;
	const { run, journey, step } = best.resting;
	const routed = withFact(turn, {
		kind: 'routed',
		runId: run.id,
		node: step.name,
		reason: `"${journey.name}" waits at "${step.name}" and takes it: ${best.reaction.reason}`,
	});
	return { turn: follow(routed, best.resting, best.reaction), runId: run.id };
}
