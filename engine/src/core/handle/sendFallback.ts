import { graphErrorRow } from '../../../../cloud-api/graphErrors';
import type { StatusEvent } from '../../../../cloud-api/webhooks/event';
import type { Effect } from '../effect';
import { renamed } from '../renamed';
import { outboundText } from '../outboundText';
import { nextEffectId, withEffect, withFact, type Turn } from '../turn';

/**
 * Queues the template of a message that Meta took and then did not deliver because the window was closed. Once: the
 * new effect has no fallback of its own. `null` = there is none, or it is not called for.
 */
export function sendFallback(turn: Turn, effect: Effect, status: StatusEvent): Turn | null {
	if (effect.kind !== 'send' || effect.fallback === null) return null;
	const code = status.errors[0]?.code;
	if (code === undefined || graphErrorRow(code).retry.kind !== 'template') return null;
	const { lastInboundAt } = turn.state.contact;
	// Whoever wrote meanwhile is in another place of the conversation.
	if (lastInboundAt !== null && lastInboundAt > status.timestamp) return null;
	const { message, category } = effect.fallback;
	const id = nextEffectId(turn);
	return withFact(withEffect(turn, { ...renamed(effect), id, message, category, fallback: null }), {
		kind: 'message.queued',
		...(effect.runId === null ? {} : { runId: effect.runId }),
		...(effect.node === null ? {} : { node: effect.node }),
		reason: 'the window was closed after all: the template goes out instead',
		data: { effectId: id, text: outboundText(message) },
	});
}
