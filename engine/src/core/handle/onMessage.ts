import type { MessageEvent } from '../../../../cloud-api/webhooks/event';
import { interruptOnReply } from '../routing/interruptOnReply';
import { routeConsentWord } from '../routing/routeConsentWord';
import { routeToTrigger } from '../routing/routeToTrigger';
import { routeToWait } from '../routing/routeToWait';
import { isAnswer } from '../../../../nodes/WaitForReply/isAnswer';
import type { FlowEnd } from '../flowEnd';
import { withFact, type Turn } from '../turn';
import { receive } from './receive';

/** What a message brings beside itself. */
interface Arrival {
	readonly returned?: true;
	readonly flow?: FlowEnd;
	readonly unasked?: readonly string[];
}

/**
 * Which journey gets a message, in this order: opt-out words and other system rules; a person who has the
 * conversation; a run, or an execution of n8n, that waits for it; interrupts; triggers. Every decision leaves a fact with its reason.
 */
export function onMessage(
	turn: Turn,
	message: MessageEvent,
	{ returned, flow, unasked = [] }: Arrival = {},
): Turn {
	// What comes back from a wait that was gone has been taken note of already, and counted.
	const firstContact = turn.state.contact.inboundCount === (returned ? 1 : 0);
	const received = returned ? turn : receive(turn, message);

	const consented = routeConsentWord(received, message);
	if (consented !== null) return consented;

	if (received.state.owner.kind === 'human') {
		return withFact(received, {
			kind: 'routed',
			reason: 'a person has the conversation: nothing automatic',
		});
	}
	const waited = routeToWait(received, message, { unasked, ...(flow && { flow }) });
	const counts = isAnswer(message);
	const interrupted = counts
		? interruptOnReply(waited?.turn ?? received, message, waited?.takenBy ?? null)
		: { turn: waited?.turn ?? received, taken: waited !== null };
	return interrupted.taken
		? interrupted.turn
		: routeToTrigger(interrupted.turn, message, firstContact);
}
