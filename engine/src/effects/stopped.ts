import type { Settlement } from '../host/outbox';
import type { Passed } from './gates/passGates';

/** What a gate's word means for the row. */
export function stopped(
	attempted: { readonly effectId: string; readonly attempt: number },
	{ gate, verdict }: Extract<Passed, { kind: 'stopped' }>,
): Settlement {
	const { reason } = verdict;
	switch (verdict.kind) {
		case 'refuse':
			return { ...attempted, kind: 'refused', gate, reason };
		case 'hold': {
			const { until, heldBy } = verdict;
			const named = heldBy === undefined ? {} : { heldBy };
			return { ...attempted, kind: 'held', until, gate, reason, ...named };
		}
		case 'keep': {
			const { kind: _kind, ...kept } = verdict;
			return { ...attempted, kind: 'kept', ...kept, gate };
		}
		case 'give up':
			return { ...attempted, kind: 'failed', code: null, reason: `${gate}: ${reason}` };
		case 'brake':
			return { ...attempted, kind: 'braked', brakeId: verdict.brakeId, gate, reason };
		case 'pace':
			return { ...attempted, kind: 'paced', until: verdict.until, gate, reason };
	}
}
