import type { MessageEvent } from '../../../../cloud-api/webhooks/event';
import { triggerMatch, type Specificity } from '../../../../nodes/WhatsAppTrigger/triggerMatch';
import { isAnswer } from '../../../../nodes/WaitForReply/isAnswer';
import { startRun, type RunStart } from '../runs/startRun';
import { withFact, type Turn } from '../turn';
import { admit } from './admit';

/** Which trigger goes first when several would start: the more it asked for, the sooner. */
const order: readonly Specificity[] = [
	'keyword',
	'reply',
	'referral',
	'firstContact',
	'closedHours',
	'any',
	'otherwise',
];

/** Starts at most one journey on a message, the most specific that may; says in a fact which and why. */
export function routeToTrigger(turn: Turn, message: MessageEvent, firstContact: boolean): Turn {
	const passedOver: string[] = [];
	for (const candidate of candidates(turn, message, firstContact)) {
		const admission = admit(turn, candidate);
		if (!admission.ok) {
			passedOver.push(`"${candidate.journey.name}" (${candidate.reason}): ${admission.reason}`);
			continue;
		}
		const also = passedOver.length === 0 ? '' : `; passed over ${passedOver.join(', ')}`;
		const reason = `${candidate.reason}${also}`;
		const routed = withFact(admission.turn, {
			kind: 'routed',
			reason: `starts "${candidate.journey.name}": ${reason}`,
		});
		return startRun(routed, { ...candidate, reason });
	}
	const reason =
		passedOver.length === 0
			? 'no published journey wants it'
			: `no journey may start: ${passedOver.join(', ')}`;
	return withFact(turn, { kind: 'event.ignored', reason });
}

interface Candidate extends RunStart {
	readonly rank: number;
	readonly priority: number;
}

function candidates(
	turn: Turn,
	message: MessageEvent,
	firstContact: boolean,
): readonly Candidate[] {
	const answers = isAnswer(message);
	const facts = { firstContact, now: turn.now };
	const found: Candidate[] = [];
	// Written out: every trigger there is is asked about every message.
	for (const journey of turn.definitions.published) {
		for (const trigger of journey.triggers) {
			if (trigger.on.kind !== 'message') continue;
			const { filters } = trigger.on;
			// Reactions and news about the chat start something only where a trigger names their kind.
			if (!answers && filters.kinds.length === 0) continue;
			const match = triggerMatch(filters, message, facts);
			if (!match.matched) continue;
			const { item, reason, priority } = match;
			const rank = order.indexOf(match.specificity);
			found.push({ journey, trigger, key: null, item, reason, rank, priority });
		}
	}
	return found.sort(
		(a, b) => a.rank - b.rank || a.priority - b.priority || (a.journey.id < b.journey.id ? -1 : 1),
	);
}
