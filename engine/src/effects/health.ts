import type { Brake } from './brakes/Brake';
import type { BudgetUse } from './budget/BudgetGuard';
import type { OutreachUse } from './people/Outreach';

/** How the senders are doing: what /ready and /status show. */
export interface SendersHealth {
	/** Requests on their way to Graph. */
	readonly inFlight: number;
	/** Where and why nothing is sent for now. */
	readonly brakes: readonly Brake[];
	/** How many people were written to first, by portfolio. */
	readonly outreach: readonly OutreachUse[];
	readonly budgets: readonly BudgetUse[];
}
