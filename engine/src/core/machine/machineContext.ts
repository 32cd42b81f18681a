import type { Journey } from '../../journey/journey';
import type { Run } from '../run';
import type { Turn } from '../turn';

/** What one event's move carries from step to step: built from our records before, read back after, never saved. */
export interface MachineContext {
	readonly journey: Journey;
	readonly run: Run;
	readonly turn: Turn;
	/** The output by which the step just entered is left; `null` while it rests. */
	readonly left: { readonly step: string; readonly output: number } | null;
	/** Why the run cannot go on; `null` = it can. */
	readonly failure: string | null;
}
