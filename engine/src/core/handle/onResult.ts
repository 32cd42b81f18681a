import type { StatusEvent } from '../../../../cloud-api/webhooks/event';
import type { Effect } from '../effect';
import type { EffectOutcome } from '../laneEvent';
import { endRun } from '../runs/advance';
import { follow, offer, restingRuns } from '../runs/reactRun';
import { withFact, type Turn } from '../turn';

/** What became of an effect: its step goes on if it waited, and the run fails if the step says so. */
export function onResult(turn: Turn, effect: Effect, outcome: EffectOutcome): Turn {
	const place = {
		...(effect.runId === null ? {} : { runId: effect.runId }),
		...(effect.node === null ? {} : { node: effect.node }),
	};
	const reason =
		outcome.kind === 'accepted'
			? 'Meta accepted it'
			: outcome.kind === 'refused'
				? `held back by the ${outcome.gate} gate: ${outcome.reason}`
				: outcome.reason;
	const noted = withFact(turn, {
		kind: `effect.${outcome.kind}`,
		...place,
		reason,
		data: { effectId: effect.id },
	});
	const awaiting = restingRuns(noted).find(
		({ run }) => run.id === effect.runId && run.awaiting === effect.id,
	);
	if (awaiting !== undefined) {
		const taken = offer(noted, awaiting, { kind: 'result', outcome });
		return taken === null ? noted : follow(noted, awaiting, taken.reaction);
	}
	return outcome.kind === 'accepted' ? noted : failRun(noted, effect, reason);
}

/** A delivery status: on record always; one that says `failed` counts like a send that failed. */
export function onStatus(turn: Turn, status: StatusEvent, effect: Effect | null): Turn {
	const [error] = status.errors;
	const reason =
		error === undefined
			? status.rawStatus
			: `${status.rawStatus}: ${error.code} ${error.details || error.title}`;
	const place =
		effect === null || effect.runId === null
			? {}
			: { runId: effect.runId, ...(effect.node === null ? {} : { node: effect.node }) };
	const noted = withFact(turn, {
		kind: 'message.status',
		...place,
		reason,
		data: { messageId: status.messageId, status: status.rawStatus, effectId: effect?.id ?? null },
	});
	return status.status === 'failed' && effect !== null
		? failRun(noted, effect, `not delivered: ${reason}`)
		: noted;
}

function failRun(turn: Turn, effect: Effect, reason: string): Turn {
	const run = turn.state.runs.find(({ id }) => id === effect.runId);
	return run === undefined || !effect.stopsRun
		? turn
		: endRun(turn, run, 'run.failed', `${effect.node ?? effect.kind}: ${reason}`);
}
