import fc from 'fast-check';
import { decide, type Decide } from '../../../engine/src/core/decide';
import { anyActs } from './Act';
import { anyJourneys } from './anyJourneys';
import { checkedOf } from './checkedOf';
import type { Property } from './Property';
import { Walk } from './Walk';

interface LanePromise {
	readonly name: string;
	/** What is wrong with a walk, in a sentence; `null` = nothing. `decide` is the one it was played with. */
	readonly fault: (walk: Walk, decide: Decide) => string | null;
	/** A `decide` that breaks the promise. */
	readonly breaking: (decide: Decide) => Decide;
}

const anyConsent = fc.constantFrom('unknown' as const, 'granted' as const);

/** A property of one lane: journeys and what happens are made up, the rest is the real thing. */
export function laneProperty({ name, fault, breaking }: LanePromise): Property {
	return {
		name,
		share: 1,
		async check({ runs, seed, knownBad }) {
			const used = knownBad ? breaking(decide) : decide;
			const property = fc.property(
				anyJourneys,
				anyActs,
				anyConsent,
				(journeys, acts, marketing) => {
					const consent = { marketing, at: null, source: null };
					const found = fault(new Walk(used, journeys, { consent }).play(acts), used);
					if (found !== null) throw new Error(found);
				},
			);
			return checkedOf(fc.check(property, { numRuns: runs, seed }), ([journeys, ...rest]) => ({
				journeys: journeys.map(({ id, steps }) => [id, [...steps.values()].map((s) => s.name)]),
				rest,
			}));
		},
	};
}
