import type { History } from '../host/histories';

/**
 * The place (from 1) of the event that is meant by its id, or of the last one decided by a time (RFC 3339); `null` =
 * there is none, `undefined` = it is neither.
 */
export function momentOf({ steps }: History, at: string): number | null | undefined {
	if (/^e\d+$/.test(at)) {
		const index = steps.findIndex(({ event }) => event.id === at);
		return index === -1 ? null : index + 1;
	}
	const time = Date.parse(at);
	if (Number.isNaN(time)) return undefined;
	const index = steps.findLastIndex(({ now }) => now <= time);
	return index === -1 ? null : index + 1;
}
