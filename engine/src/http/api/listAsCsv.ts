import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { csvOf } from '../../csv/csvOf';
import type { Route } from './route';

/** Whether the caller would rather have a list as CSV: `text/csv` is the first it names of what there is. */
export const wantsCsv = ({ headers }: FastifyRequest): boolean =>
	(headers.accept ?? '')
		.split(',')
		.map((range) => range.split(';')[0]?.trim().toLowerCase())
		.find((type) => type === 'text/csv' || type === 'application/json' || type === '*/*') ===
	'text/csv';

/** What a list's route answers; without `next` it is whole. */
export interface ListAnswer {
	readonly items: readonly unknown[];
	readonly next?: string | null;
}

/** The list, or a page of it, as CSV; `Link` (RFC 8288) leads to the next one, which CSV has no place for. */
export function sendCsv(
	item: z.ZodType,
	{ items, next = null }: ListAnswer,
	{ id }: Route,
	reply: FastifyReply,
): FastifyReply {
	if (next !== null)
		void reply.header('link', `<${pageAfter(next, reply.request.url)}>; rel="next"`);
	return reply
		.header('content-type', 'text/csv; charset=utf-8; header=present')
		.header('content-disposition', `attachment; filename="${id}.csv"`)
		.send(csvOf(item, items));
}

function pageAfter(next: string, path: string): string {
	const url = new URL(path, 'http://runner.invalid');
	url.searchParams.set('after', next);
	return `${url.pathname}${url.search}`;
}
