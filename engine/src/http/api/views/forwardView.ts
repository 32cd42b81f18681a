import type { z } from 'zod';
import type { Forward, Forwards } from '../../../host/forwards';
import type { forward } from '../schemas/forward';
import { isoTime, isoTimeOrNull } from './isoTime';

/** A forward and how far behind it is; its secret stays where it is. */
export function forwardView(
	{ id, name, url, filters, paused, delivered, ...record }: Forward,
	forwards: Forwards,
): z.input<typeof forward> {
	const { events, since } = forwards.behind(record.cursor);
	const { lastProblem } = record;
	return {
		id,
		name,
		url: withoutQuery(url),
		filters: { ...filters } as z.input<typeof forward>['filters'],
		paused,
		createdAt: isoTime(record.createdAt),
		delivered,
		lastDeliveredAt: isoTimeOrNull(record.lastDeliveredAt),
		behind: events,
		behindSince: isoTimeOrNull(since),
		refused: forwards.refused(id),
		lastProblem:
			lastProblem === null ? null : { at: isoTime(lastProblem.at), reason: lastProblem.reason },
	};
}

/** A token may ride in the query. */
function withoutQuery(url: string): string {
	const { origin, pathname, search } = new URL(url);
	return `${origin}${pathname}${search === '' ? '' : '?…'}`;
}
