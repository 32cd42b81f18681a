import type { SendEffect } from './effect';
import { nextEffectId, withEffect, withFact, type Turn } from './turn';

/** Queues a text that no journey asked for: an agent's reply, or the answer of a system rule. */
export function queueText(
	turn: Turn,
	origin: Exclude<SendEffect['origin'], 'journey'>,
	text: string,
	reason: string,
): Turn {
	const id = nextEffectId(turn);
	const queued = withEffect(turn, {
		kind: 'send',
		id,
		runId: null,
		node: null,
		stopsRun: false,
		origin,
		message: { kind: 'text', body: text },
		category: 'service',
		fallback: null,
		// A person wrote it for this contact; what the system says answers the contact's own words.
		...(origin === 'agent' && { keep: true }),
		// Said twice it would puzzle; unsaid, a person sees it in the outbox.
		ifUncertain: 'park',
		quietHours: null,
		replyTo: null,
	});
	return withFact(queued, { kind: 'message.queued', reason, data: { effectId: id, text } });
}
