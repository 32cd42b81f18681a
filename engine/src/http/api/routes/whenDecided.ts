import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../../../host/host';

/** How long an answer may be held back (real ms). */
const patienceMs = 5000;

/** Resolves when everything accepted so far is decided, so that a caller who reads next reads the new state. */
export async function whenDecided(host: Pick<Host, 'settled'>): Promise<void> {
	const enough = new AbortController();
	const limit = sleep(patienceMs, undefined, { signal: enough.signal, ref: false });
	await Promise.race([host.settled(), limit.catch(() => undefined)]);
	enough.abort();
}
