import type { PreferenceEvent } from '../../../../cloud-api/webhooks/event';
import { applyConsent, stopRuns } from '../routing/routeConsentWord';
import { withFact, type Turn } from '../turn';

/** The contact stopped or resumed offers in WhatsApp itself: binding like the word STOP, but needs no answer. */
export function onPreference(turn: Turn, preference: PreferenceEvent): Turn {
	if (preference.value === 'stop')
		return stopRuns(applyConsent(turn, 'withdrawn', 'stopped offers in WhatsApp'), null);
	if (preference.value === 'resume' || preference.value === 'signup')
		return applyConsent(turn, 'granted', `chose "${preference.value}" in WhatsApp`);
	return withFact(turn, {
		kind: 'event.ignored',
		reason: `preference "${preference.value}" is not one we know`,
	});
}
