import type { StatusEvent } from '../../../../cloud-api/webhooks/event';
import { graphErrorRow } from '../../../../cloud-api/graphErrors';
import type { Effect } from '../effect';
import { renamed } from '../renamed';
import { outboundText } from '../outboundText';
import { nextEffectId, withEffect, withFact, type Turn } from '../turn';

/**
 * Queues a message anew that Meta took and then did not deliver because the window was closed: it is kept until the
 * contact writes. Once. `null` = it is not to be kept, or not called for.
 */
export function keepForReply(turn: Turn, effect: Effect, status: StatusEvent): Turn | null {
	if (effect.kind !== 'send' || effect.keep !== true || effect.closedAt !== undefined) return null;
	const code = status.errors[0]?.code;
	if (code === undefined || graphErrorRow(code).retry.kind !== 'template') return null;
	const id = nextEffectId(turn);
	const { lastInboundAt } = turn.state.contact;
	// Whoever wrote since has opened the window again: nothing is left to wait for.
	const open = lastInboundAt !== null && lastInboundAt > status.timestamp;
	const closedAt = open ? lastInboundAt - 1 : Math.max(status.timestamp, lastInboundAt ?? 0);
	return withFact(withEffect(turn, { ...renamed(effect), id, closedAt }), {
		kind: 'message.queued',
		...(effect.runId === null ? {} : { runId: effect.runId }),
		...(effect.node === null ? {} : { node: effect.node }),
		reason: 'the window was closed after all: it is kept until the contact writes',
		data: { effectId: id, text: outboundText(effect.message) },
	});
}
