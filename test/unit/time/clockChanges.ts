import { offsetAt } from './MinuteByMinute';

/** A moment at which the wall clock of a zone is put forward or back. */
export interface ClockChange {
	readonly zone: string;
	/** The first instant of the new offset (ms UTC). */
	readonly at: number;
	/** Minutes by which the wall clock jumps; negative = back. */
	readonly shift: number;
}

const day = 86_400_000;
const minute = 60_000;

/** Every change of a zone's clock in these years, found by asking for the offset day by day. */
export function clockChanges(zone: string, from: number, to: number): readonly ClockChange[] {
	const changes: ClockChange[] = [];
	const end = Date.UTC(to + 1, 0);
	for (let at = Date.UTC(from, 0); at < end; at += day) {
		const [before, after] = [offsetAt(zone, at), offsetAt(zone, at + day)];
		if (before === after) continue;
		let [old, young] = [at, at + day];
		while (young - old > minute) {
			const middle = old + Math.floor((young - old) / (2 * minute)) * minute;
			if (offsetAt(zone, middle) === before) old = middle;
			else young = middle;
		}
		changes.push({ zone, at: young, shift: (after - before) / minute });
	}
	return changes;
}
