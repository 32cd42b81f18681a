import type { JsonObject } from '../../../../cloud-api/json';
import type { FlowExchange } from '../flowExchange';
import { startRun } from '../runs/startRun';
import { withFact, type Turn } from '../turn';

/**
 * A Flow asks: the first published journey that serves it answers, in a run of its own that must come to a Respond to
 * Flow in this very event. It goes beside whatever else the contact is in, also beside a person who has the
 * conversation: a form that was sent can be filled in.
 */
export function onFlowExchange(turn: Turn, exchange: FlowExchange): Turn {
	const { flow, action, screen, data, seen, exchangeId } = exchange;
	const item: JsonObject = { action, screen, data, seen, flow };
	for (const journey of turn.definitions.published) {
		for (const trigger of journey.triggers) {
			if (trigger.on.kind !== 'flow') continue;
			if (trigger.on.flow !== '' && trigger.on.flow !== flow) continue;
			const reason = `the Flow ${flow} asks what follows ${screen === '' ? 'its opening' : screen}`;
			return startRun(turn, { journey, trigger, item, key: exchangeId, reason });
		}
	}
	return withFact(turn, {
		kind: 'event.ignored',
		reason: `no published journey answers the Flow ${flow}`,
		data: { exchangeId },
	});
}
