import type { Decide } from '../../core/decide';
import type { Metrics } from './metrics';

/** The same `decide`, timed. */
export const meteredDecide =
	(decide: Decide, { decideSeconds }: Metrics): Decide =>
	(state, event, now, definitions) => {
		const started = performance.now();
		let result = 'failed';
		try {
			const decision = decide(state, event, now, definitions);
			result = 'done';
			return decision;
		} finally {
			decideSeconds.observe({ result }, (performance.now() - started) / 1000);
		}
	};
