import type { LaneState } from '../../../core/laneState';
import { Memory } from '../Memory';
import { toLane, type LaneRow } from './laneRow';

/** A lane, and the row that says it. */
interface Known {
	readonly row: LaneRow;
	readonly lane: LaneState;
	/** The lane as JSON, as we wrote it; `null` = it was read. */
	readonly json: string | null;
}

/**
 * Lanes that were read or written lately: as long as the row says the same, byte for byte, it need not be parsed, and
 * whoever asks with a row is told what the file says.
 */
export class ReadLanes {
	readonly #known = new Memory<Known>();

	of(contactId: string, row: LaneRow): Known {
		const known = this.#known.get(contactId);
		if (known !== undefined && saysTheSame(known.row, row)) return known;
		const read = { row, lane: toLane(row), json: null };
		this.#known.set(contactId, read);
		return read;
	}

	/** A row was written from a lane, which is `json`. */
	wrote(row: LaneRow, lane: LaneState, json: string): void {
		this.#known.set(lane.contact.id, { row, lane, json });
	}

	/** As it was left, without a look at the file; `undefined` = it was not seen lately. */
	latest(contactId: string): LaneState | undefined {
		return this.#known.get(contactId)?.lane;
	}

	/** Rows are no longer as they were left: a transaction was undone, or somebody else changed them. */
	forget(): void {
		this.#known.forget();
	}
}

const saysTheSame = (left: LaneRow, right: LaneRow): boolean =>
	left.state === right.state &&
	(left.runs === null || right.runs === null
		? left.runs === right.runs
		: left.runs.equals(right.runs));
