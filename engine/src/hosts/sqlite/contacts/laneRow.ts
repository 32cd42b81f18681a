import type { LaneState } from '../../../core/laneState';
import type { Run } from '../../../core/run';
import { packed, unpacked } from '../chapters/packed';

/** A lane's state as its row has it. */
export interface LaneRow {
	readonly state: string;
	/** The runs, packed; `null` = they are in the state. */
	readonly runs: Buffer | null;
}

/** The columns that `toLane` reads. */
export const laneColumns = 'state, runs';

/** Runs that take more room than this are packed (characters of JSON): below, a row is small and packing is not free. */
const mostPlain = 1000;

/** `json` = the lane as JSON. What runs remember says the same thing several times over, and most rest for long. */
export function toLaneRow(lane: LaneState, json: string): LaneRow {
	const runs = lane.runs.length === 0 ? '[]' : JSON.stringify(lane.runs);
	if (runs.length <= mostPlain) return { state: json, runs: null };
	return { state: JSON.stringify({ ...lane, runs: [] }), runs: packed(runs) };
}

export function toLane({ state, runs }: LaneRow): LaneState {
	const lane = JSON.parse(state) as LaneState;
	return runs === null ? lane : { ...lane, runs: unpacked(runs) as unknown as readonly Run[] };
}
