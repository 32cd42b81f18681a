import type { LaneState } from '../../../core/laneState';
import { Memory } from '../Memory';
import { toLane, type LaneRow } from './laneRow';

/** A lane as it was read, and the text that it was read from. */
interface Read {
	readonly text: string;
	readonly lane: LaneState;
}

/**
 * Lanes that were read lately: as long as the row says the same, word for word, it need not be parsed again. So it never
 * has to forget anything, and whoever asks is told what the file says.
 */
export class ReadLanes {
	readonly #read = new Memory<Read>(512);

	of(contactId: string, row: LaneRow): LaneState {
		if (row.runs !== null) return toLane(row);
		const read = this.#read.get(contactId);
		if (read?.text === row.state) return read.lane;
		const lane = toLane(row);
		this.#read.set(contactId, { text: row.state, lane });
		return lane;
	}
}
