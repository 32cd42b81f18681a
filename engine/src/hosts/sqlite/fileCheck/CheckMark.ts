import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const mark = z.object({ at: z.number(), damage: z.string().nullable() });

/** When a data file was last read from end to end (ms UTC), and the damage that was found in it; `null` = none. */
export type CheckMark = z.output<typeof mark>;

/** Beside the data file, because a damaged one is not written any more. */
const markFile = (file: string): string => `${file}.checked`;

/** `null` = nobody has looked yet, or what is there cannot be read. */
export function readMark(file: string): CheckMark | null {
	try {
		return mark.parse(JSON.parse(readFileSync(markFile(file), 'utf8')));
	} catch {
		return null;
	}
}

/** Without it, on a full disk say, the file is read once more than it need be. */
export function writeMark(file: string, found: CheckMark): void {
	try {
		writeFileSync(markFile(file), `${JSON.stringify(found)}\n`, { mode: 0o600 });
	} catch {
		// Told by whatever else cannot be written.
	}
}

/** The data file is another one now. */
export const removeMark = (file: string): void => rmSync(markFile(file), { force: true });
