import { existsSync, statSync } from 'node:fs';
import { readMark } from './CheckMark';

const dayMs = 86_400_000;
/** After a kill, what was under way is taken up before the file is read. */
const settlingMs = 10_000;

/** When a data file is to be read from end to end. */
export interface CheckPlan {
	/** Whether before it is used, because it was damaged when it was last used. */
	readonly before: boolean;
	/** How long after the start, beside the work (real ms). */
	readonly afterMs: number;
}

/** Asks how the runner before this one ended, so before SQLite opens the file: a clean stop leaves no log behind. */
export function whenToCheck(file: string, now: number): CheckPlan {
	if (!existsSync(file)) return { before: false, afterMs: dayMs };
	const mark = readMark(file);
	if (mark !== null && mark.damage !== null) return { before: true, afterMs: dayMs };
	const log = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
	const age = mark === null ? dayMs : now - mark.at;
	// A mark of the future tells nothing.
	const isDue = log > 0 || age < 0;
	return { before: false, afterMs: isDue ? settlingMs : Math.max(settlingMs, dayMs - age) };
}
