import { graphErrorRow } from '../../../../cloud-api/graphErrors';
import type { Effect, SendEffect } from '../effect';
import { reachableGate, windowGate } from '../gateNames';
import { policyOf } from '../policy/policyOf';
import { sendingPolicies } from '../policy/sendingPolicies';
import { nextEffectId, withEffect, withFact, type Turn } from '../turn';

/** Why a message did not get to its contact: an error of Meta's, or a gate that would not have it. */
export interface Undelivered {
	readonly code: number | null;
	readonly gate: string | null;
	readonly reason: string;
}

/**
 * Gives a message that WhatsApp cannot deliver to the operator's other channel, where the step or the settings ask for
 * it. Once: what the other channel cannot take is given up. `null` = there is none, or it is not called for.
 */
export function sendElsewhere(turn: Turn, effect: Effect, why: Undelivered): Turn | null {
	if (effect.kind !== 'send' || effect.origin !== 'journey' || effect.again !== undefined)
		return null;
	if (!isAskedFor(turn, effect) || !cannotBeDelivered(why)) return null;
	const { runId, node, stopsRun } = effect;
	const id = nextEffectId(turn);
	const { code, reason } = why;
	const queued = withEffect(turn, {
		kind: 'elsewhere',
		id,
		runId,
		node,
		stopsRun,
		instead: effect,
		why: { code, reason },
	});
	return withFact(queued, {
		kind: 'effect.queued',
		...(runId === null ? {} : { runId }),
		...(node === null ? {} : { node }),
		reason: 'WhatsApp cannot deliver it: it is given to the other channel',
		data: { effectId: id, instead: effect.id, code },
	});
}

function isAskedFor({ definitions }: Turn, { ifUndeliverable }: SendEffect): boolean {
	switch (definitions.channel ?? 'none') {
		case 'none':
			return false;
		case 'asked':
			return ifUndeliverable === 'channel';
		case 'all':
			return true;
	}
}

const gates: ReadonlySet<string | null> = new Set([windowGate, reachableGate]);

/** Not what the person, or a rule of ours, does not want. */
const cannotBeDelivered = ({ code, gate }: Undelivered): boolean =>
	gates.has(gate) ||
	(code !== null && sendingPolicies[policyOf(code, graphErrorRow(code))].elsewhere);
