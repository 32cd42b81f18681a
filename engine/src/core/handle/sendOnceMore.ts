import { graphErrorRow } from '../../../../cloud-api/graphErrors';
import type { StatusEvent } from '../../../../cloud-api/webhooks/event';
import type { Effect } from '../effect';
import { renamed } from '../renamed';
import { outboundText } from '../outboundText';
import { policyOf } from '../policy/policyOf';
import { sendingPolicies } from '../policy/sendingPolicies';
import { nextEffectId, withEffect, withFact, type Turn } from '../turn';

/**
 * Queues a message again that Meta took and then held back "for now" (131049), much later and once. Stopping its run
 * stops it too, and the gates look at it anew. `null` = it is not called for.
 */
export function sendOnceMore(turn: Turn, effect: Effect, status: StatusEvent): Turn | null {
	const code = status.errors[0]?.code;
	if (effect.kind !== 'send' || effect.notBefore !== undefined || code === undefined) return null;
	const row = graphErrorRow(code);
	if (sendingPolicies[policyOf(code, row)].message !== 'once more') return null;
	if (row.retry.kind !== 'wait') return null;
	const id = nextEffectId(turn);
	const notBefore = turn.now + Math.round(row.retry.ms * (1 + spread(id)));
	return withFact(withEffect(turn, { ...renamed(effect), id, notBefore }), {
		kind: 'message.queued',
		...(effect.runId === null ? {} : { runId: effect.runId }),
		...(effect.node === null ? {} : { node: effect.node }),
		reason: `Meta held it back for now (${code}): once more at ${new Date(notBefore).toISOString()}`,
		data: { effectId: id, text: outboundText(effect.message) },
	});
}

/** In [0, 1), the same for the same id, so that messages held back together do not come back together. */
function spread(id: string): number {
	let hash = 2_166_136_261;
	for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619);
	return (hash >>> 0) / 2 ** 32;
}
