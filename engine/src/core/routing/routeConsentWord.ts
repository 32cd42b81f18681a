import type { MessageEvent } from '../../../../cloud-api/webhooks/event';
import { inboundText } from '../../../../cloud-api/webhooks/inboundText';
import { triggerItem } from '../../../../nodes/WhatsAppTrigger/triggerItem';
import { changeContact } from '../changeContact';
import { interruptFor, interruptRun } from '../runs/interruptRun';
import { endRun } from '../runs/advance';
import { restingRuns } from '../runs/reactRun';
import { queueText } from '../queueText';
import { withContact, withFact, type Turn } from '../turn';
import { consentWord, type ConsentWord } from './consentWords';

/** System rule: STOP and its kind in several languages ends everything automatic; `null` = no such word. */
export function routeConsentWord(turn: Turn, message: MessageEvent): Turn | null {
	const word = consentWord(inboundText(message.content) ?? '');
	if (word === undefined) return null;
	// "start" is an everyday word: it means something only to someone who stopped.
	if (word.asks === 'start' && turn.state.contact.consent.marketing !== 'withdrawn') return null;
	const consented = applyConsent(
		turn,
		word.asks === 'stop' ? 'withdrawn' : 'granted',
		word.asks === 'stop' ? 'wrote an opt-out word' : 'wrote an opt-in word',
	);
	return confirm(word.asks === 'stop' ? stopRuns(consented, message) : consented, word);
}

/** Changes marketing consent with its fact; also used for the preference set in WhatsApp itself. */
export function applyConsent(turn: Turn, marketing: 'granted' | 'withdrawn', source: string): Turn {
	const contact = changeContact(
		turn.state.contact,
		{ kind: 'consent', marketing, source },
		turn.now,
	);
	return withFact(withContact(turn, contact), {
		kind: 'consent.changed',
		reason: `marketing consent ${marketing}: the contact ${source}`,
		data: { marketing, source },
	});
}

/** Ends every run but the one a person is answering for; journeys may say goodbye on an interrupt of their own. */
export function stopRuns(turn: Turn, message: MessageEvent | null): Turn {
	const { owner } = turn.state;
	return restingRuns(turn).reduce((before, resting) => {
		if (owner.kind === 'human' && owner.runId === resting.run.id) return before;
		const interrupt = interruptFor(resting, 'optOut');
		const reason = 'the contact opted out';
		if (interrupt === undefined) return endRun(before, resting.run, 'run.interrupted', reason);
		return interruptRun(
			before,
			resting,
			interrupt,
			message === null ? {} : triggerItem(message),
			reason,
		);
	}, turn);
}

function confirm(turn: Turn, word: ConsentWord): Turn {
	const reason = `${word.asks === 'stop' ? 'opt-out' : 'opt-in'} word: confirmed once`;
	return queueText(withFact(turn, { kind: 'routed', reason }), 'system', word.confirmation, reason);
}
