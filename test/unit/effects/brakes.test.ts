import { describe, expect, it } from '@jest/globals';
import { parseGraphError } from '../../../cloud-api/graphErrors';
import { Brakes } from '../../../engine/src/effects/Brakes';
import { GraphClient } from '../../../engine/src/effects/graph/GraphClient';
import { Sender } from '../../../engine/src/effects/Sender';
import { passage, effect, noon } from './claim';

const deadToken = parseGraphError(401, { error: { code: 190, message: 'expired' } });
const minute = 60_000;

describe('an open circuit', () => {
	it('lets one row a minute ask', () => {
		const brakes = new Brakes();
		brakes.failed(deadToken, noon);
		expect(brakes.allowance(8, noon + minute - 1)).toBe(0);
		expect(brakes.allowance(8, noon + minute)).toBe(1);
		brakes.taken(noon + minute);
		expect(brakes.allowance(8, noon + minute)).toBe(0);
	});

	it('lets another row ask when a gate stopped the one that was to', async () => {
		const brakes = new Brakes();
		const graph = new GraphClient('token');
		const sender = new Sender({
			graph,
			target: { baseUrl: 'http://127.0.0.1:9', version: 'v26.0' },
			clock: { now: () => noon + minute, onJump: () => () => undefined },
			random: () => 0,
			flowTokens: { tokenFor: () => Promise.resolve(null) },
			brakes,
			onCircuit: () => undefined,
		});
		brakes.failed(deadToken, noon);
		brakes.taken(noon + minute);
		const marketing = { ...passage().claim, effect: effect({ category: 'marketing' }), attempt: 1 };
		const settlement = await sender.perform(marketing, AbortSignal.timeout(1000));
		expect(settlement).toMatchObject({ kind: 'refused', gate: 'consent' });
		expect(brakes.allowance(8, noon + minute)).toBe(1);
		await graph.close();
	});
});
