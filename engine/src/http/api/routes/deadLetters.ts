import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { WayfareError } from '../../../errors/WayfareError';
import type { Host, NewEvent } from '../../../host/host';
import type { OutboxRow } from '../../../host/outbox';
import { route, type Route } from '../route';
import { batchOutcome, letterBatch, letterQuery, toFilter } from '../schemas/deadLetter';
import { outboxRow } from '../schemas/outbox';
import { pageOf, paging } from '../schemas/paging';
import { byId } from '../schemas/primitives';
import { outboxView } from '../views/outboxView';
import { pageView } from '../views/pageView';
import { whenDecided } from './whenDecided';

type Act = 'replay' | 'drop';

/** Events per group commit, and rows read at a time. */
const groupSize = 200;

const listDeadLetters = route({
	id: 'listDeadLetters',
	least: 'viewer',
	method: 'GET',
	path: '/outbox/dead',
	tag: 'Outbox',
	summary: 'What came to nothing',
	description:
		'Messages and other effects that were given up (FAILED), left to a person (PARKED), taken by Meta and not delivered (UNDELIVERED), or refused by a gate (REFUSED, only when you ask for it). Each can be sent again or dropped.',
	query: z.strictObject({ ...paging, ...letterQuery }),
	success: { status: 200, schema: pageOf(outboxRow), description: 'Oldest first' },
	errors: [],
	handle: ({ query: { limit, after, state, ...rest }, parts: { host } }) =>
		pageView(
			host.deadLetters.list(toFilter({ states: state, ...rest }), {
				limit,
				...(after === undefined ? {} : { after }),
			}),
			outboxView,
		),
});

const one = (act: Act, words: Pick<Route, 'id' | 'summary' | 'description'>): Route =>
	route({
		...words,
		least: 'editor',
		method: 'POST',
		path: `/outbox/{id}/${act}`,
		tag: 'Outbox',
		params: byId,
		success: { status: 200, schema: outboxRow, description: 'The row as it is now' },
		errors: ['outbox.unknown', 'outbox.alive', 'api.busy'],
		async handle({ params: { id }, caller, parts: { host } }) {
			const row = known(host, id);
			const objection = host.deadLetters.objectionTo(act, row);
			if (objection !== null) throw new WayfareError('outbox.alive', `${id}: ${objection}`);
			await host.accept([letter(act, row, caller.name)]);
			await whenDecided(host);
			return outboxView(known(host, id));
		},
	});

const many = (act: Act, words: Pick<Route, 'id' | 'summary' | 'description'>): Route =>
	route({
		...words,
		least: 'editor',
		method: 'POST',
		path: `/outbox/${act}`,
		tag: 'Outbox',
		body: letterBatch,
		success: { status: 200, schema: batchOutcome, description: 'How many it is, or would be' },
		errors: ['api.busy'],
		async handle({ body: { dryRun, limit, after, ...given }, caller, parts: { host } }) {
			const filter = toFilter(given);
			const { rows, next } = read(host, filter, limit, after);
			const objections = rows.map((row) => ({
				row,
				reason: host.deadLetters.objectionTo(act, row),
			}));
			const wanted = objections.flatMap(({ row, reason }) => (reason === null ? [row] : []));
			const passedOver = objections.flatMap(({ row: { id }, reason }) =>
				reason === null ? [] : [{ id, reason }],
			);
			const matches = host.deadLetters.count(filter, after);
			if (!dryRun) {
				for (let at = 0; at < wanted.length; at += groupSize) {
					const group = wanted.slice(at, at + groupSize);
					await host.accept(group.map((row) => letter(act, row, caller.name)));
				}
				await whenDecided(host);
			}
			return { dryRun, matches, done: dryRun ? 0 : wanted.length, passedOver, next };
		},
	});

/** So many from a place on, in pages. */
function read(
	{ deadLetters }: Host,
	filter: ReturnType<typeof toFilter>,
	limit: number,
	after: string | undefined,
): { readonly rows: readonly OutboxRow[]; readonly next: string | null } {
	const rows: OutboxRow[] = [];
	let next = after ?? null;
	do {
		const left = Math.min(groupSize, limit - rows.length);
		const page = deadLetters.list(filter, {
			limit: left,
			...(next === null ? {} : { after: next }),
		});
		rows.push(...page.items);
		({ next } = page);
	} while (next !== null && rows.length < limit);
	return { rows, next };
}

function known({ deadLetters }: Host, id: string): OutboxRow {
	const row = deadLetters.get(id);
	if (row === null) throw new WayfareError('outbox.unknown', `There is no row “${id}”`);
	return row;
}

const letter = (act: Act, { id, contactId }: OutboxRow, by: string): NewEvent => ({
	key: `${act}:${randomUUID()}`,
	lane: { kind: 'contact', contactId },
	body: { kind: 'request', request: { kind: 'letter', act, effectId: id, by } },
});

export const deadLetters = [
	listDeadLetters,
	one('replay', {
		id: 'replayDeadLetter',
		summary: 'Send again what came to nothing',
		description:
			'It goes back to its place in the contact’s line and passes every gate afresh: the window, consent, brakes, quiet hours, lateness. What Meta turns out to have delivered is not sent again. A run that went on without it is not taken back.',
	}),
	one('drop', {
		id: 'dropDeadLetter',
		summary: 'Drop what came to nothing',
		description: 'It is never sent; the row stays, CANCELLED, with who dropped it.',
	}),
	many('replay', {
		id: 'replayDeadLetters',
		summary: 'Send again whatever fits a filter',
		description:
			'Says first how many it would be: nothing is done until `dryRun` is false. At most 1,000 in a call; go on with `next`.',
	}),
	many('drop', {
		id: 'dropDeadLetters',
		summary: 'Drop whatever fits a filter',
		description:
			'Says first how many it would be: nothing is done until `dryRun` is false. At most 1,000 in a call; go on with `next`.',
	}),
];
