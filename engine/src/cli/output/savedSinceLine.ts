import type { Restored } from '../../hosts/sqlite/restore/restoreBackup';

/** What of people's own work a restore has put back to what it was, in a sentence or two. */
export function savedSinceLine({
	savedSince,
	newestEventAt,
}: Pick<Restored, 'savedSince' | 'newestEventAt'>): string {
	if (savedSince === null) {
		const until =
			newestEventAt === null
				? 'which has no event yet'
				: `whose newest event is of ${new Date(newestEventAt).toISOString()}`;
		return `Journeys, forwards and waits of n8n are as they were in the backup, ${until}. Whatever was saved since has to be saved again before the start.`;
	}
	const { journeys, forwards, waits } = savedSince;
	const named = [
		...journeys.map((name) => `the journey “${name}”`),
		...forwards.map((name) => `the forward “${name}”`),
		...(waits === 0 ? [] : [`${waits} ${waits === 1 ? 'wait' : 'waits'} of n8n`]),
	];
	return named.length === 0
		? 'No journeys, forwards or waits of n8n were saved since the backup.'
		: `Saved or deleted since the backup, and now as they were in it: ${named.join(', ')}. See to them before the start: what came since is decided with the journeys that are there.`;
}
