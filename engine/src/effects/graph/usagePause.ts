import { z } from 'zod';

const businessUsage = z.record(
	z.string(),
	z.array(z.object({ estimated_time_to_regain_access: z.number().min(0).optional() })),
);

const minute = 60_000;
/** Nobody is locked out for longer than the hour that Meta counts by. */
const longestMs = 60 * minute;

/**
 * How long Graph asks to be left alone (ms), by its header `X-Business-Use-Case-Usage`; 0 = it does not ask.
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting
 */
export function usagePause(header: string | null): number {
	if (header === null) return 0;
	const minutes = readUsage(header).flatMap(
		({ estimated_time_to_regain_access: estimate }) => estimate ?? [],
	);
	return Math.min(longestMs, Math.max(0, ...minutes) * minute);
}

function readUsage(header: string): z.output<typeof businessUsage>[string] {
	try {
		return Object.values(businessUsage.parse(JSON.parse(header))).flat();
	} catch {
		return [];
	}
}
