import type { MessageEvent } from '../../../../cloud-api/webhooks/event';
import { takeReply } from '../../../../nodes/WaitForReply/takeReply';
import { isAnswer } from '../../../../nodes/WaitForReply/isAnswer';
import { answerWait } from '../waits';
import { withFact, type Turn } from '../turn';
import type { ReplyOffer } from './replyOffer';

/** Who outside would take a message as the reply they wait for. */
export const outsideOffers = (turn: Turn, message: MessageEvent): readonly ReplyOffer[] =>
	(turn.state.waits ?? []).flatMap((wait): ReplyOffer[] => {
		if (wait.kind !== 'reply') return [];
		const output = takeReply(wait.answers, message);
		const eager = output === null;
		if (eager && !(wait.takeOther && isAnswer(message))) return [];
		const what = eager
			? 'none of the expected answers'
			: `the answer "${wait.answers[output]?.name}"`;
		return [
			{
				eager,
				since: wait.openedAt,
				take: () => {
					const reason = `a workflow outside waits for a reply and takes it: ${what}`;
					const routed = withFact(turn, { kind: 'routed', reason });
					const answer = { output: output ?? wait.answers.length };
					return { turn: answerWait(routed, wait, reason, answer), takenBy: wait.id };
				},
			},
		];
	});
