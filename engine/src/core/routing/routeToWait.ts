import type { MessageEvent } from '../../../../cloud-api/webhooks/event';
import type { FlowEnd } from '../flowEnd';
import { follow, offer, restingRuns } from '../runs/reactRun';
import { withFact, type Turn } from '../turn';
import { outsideOffers } from './outsideOffers';
import type { ReplyOffer, Taken } from './replyOffer';

/** What belongs to a message besides itself. */
interface Surroundings {
	/** The Flow of ours that it ends. */
	readonly flow?: FlowEnd;
	/** Runs that could not ask yet: their words were kept until this message. */
	readonly unasked?: readonly string[];
}

/**
 * Gives a message to whoever waits for it, a run or an execution of n8n: an expected answer goes before "anything
 * else", and among equals the one that began last, since that is the question the contact saw last. `null` = nobody
 * takes it.
 */
export function routeToWait(
	turn: Turn,
	message: MessageEvent,
	{ flow, unasked = [] }: Surroundings = {},
): Taken | null {
	const offers = [
		...runOffers(turn, message, unasked, flow),
		...outsideOffers(turn, message),
	].toSorted((a, b) => Number(a.eager) - Number(b.eager) || b.since - a.since);
	return offers[0]?.take() ?? null;
}

const runOffers = (
	turn: Turn,
	message: MessageEvent,
	unasked: readonly string[],
	flow?: FlowEnd,
): readonly ReplyOffer[] =>
	restingRuns(turn).flatMap((resting): ReplyOffer[] => {
		if (unasked.includes(resting.run.id)) return [];
		const taken = offer(turn, resting, {
			kind: 'message',
			message,
			...(flow === undefined ? {} : { flow }),
		});
		if (taken === null) return [];
		const { run, journey, step } = resting;
		const take = () => {
			const routed = withFact(turn, {
				kind: 'routed',
				runId: run.id,
				node: step.name,
				reason: `"${journey.name}" waits at "${step.name}" and takes it: ${taken.reaction.reason}`,
			});
			return { turn: follow(routed, resting, taken.reaction), takenBy: run.id };
		};
		return [{ eager: taken.eager, since: run.startedAt, take }];
	});
