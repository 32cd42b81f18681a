import type { Database } from 'better-sqlite3';
import type { Fact } from '../../../core/fact';
import { EscalationProjection } from './EscalationProjection';
import { RunProjection, type Told } from './RunProjection';
import type { Runs } from './Runs';

/** Tables that lists are read from. All that is in them follows from facts, and from nothing else. */
export class Projections {
	readonly #runs: RunProjection;
	readonly #escalations: EscalationProjection;

	constructor(db: Database, runs: Runs) {
		this.#runs = new RunProjection(db, runs);
		this.#escalations = new EscalationProjection(db);
	}

	apply(contactId: string, facts: readonly Fact[], told: Told): void {
		this.#runs.apply(contactId, facts, told);
		for (const fact of facts) this.#escalations.apply(contactId, fact);
	}
}
