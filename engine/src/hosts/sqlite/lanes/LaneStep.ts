import type { MessageEvent, StatusEvent } from '../../../../../cloud-api/webhooks/event';
import type { Decide, Definitions } from '../../../core/decide';
import type { Decision } from '../../../core/decision';
import { digestOf, factText } from '../../../core/digestOf';
import { windowOpen, type Contact } from '../../../core/contact';
import type { Effect } from '../../../core/effect';
import { newIdsIn } from '../../../core/newIdsIn';
import type { LaneEvent, LaneEventBody } from '../../../core/laneEvent';
import type { LaneState } from '../../../core/laneState';
import { parseCallbackData } from '../../../host/callbackData';
import type { LaneAddress } from '../../../host/host';
import type { Delivery } from '../../../host/outbox';
import type { LaneNews } from '../../../host/laneWatch';
import type { SqliteBrakes } from '../brakes/SqliteBrakes';
import type { ChapterWriter } from '../chapters/ChapterWriter';
import type { DecidedEvent } from '../chapters/chapter';
import type { DefinitionSets } from '../chapters/DefinitionSets';
import type { Contacts, Loaded } from '../contacts/Contacts';
import { applyLetter } from '../outbox/applyLetter';
import { applyStatus } from '../outbox/applyStatus';
import type { Charges } from '../outbox/Charges';
import type { OutboxRecord, OutboxTable } from '../outbox/OutboxTable';
import { effectOf } from '../outbox/effectOf';
import { letGo } from '../outbox/letGo';
import { resultEvent } from '../outbox/resultEvent';
import { keptName } from '../outbox/settleRow';
import type { Watermarks } from '../outbox/Watermarks';
import type { Projections } from '../projections/Projections';
import { inDoubt } from '../restore/doubt';
import type { Restoration } from '../restore/Restoration';
import type { SqliteFlowSessions } from '../flows/SqliteFlowSessions';
import type { SqliteWaits } from '../forwards/SqliteWaits';
import type { Inbox, InboxRow } from './Inbox';

export interface LaneParts {
	readonly decide: Decide;
	readonly definitions: () => Definitions;
	readonly inbox: Inbox;
	readonly contacts: Contacts;
	readonly table: OutboxTable;
	readonly watermarks: Watermarks;
	readonly brakes: SqliteBrakes;
	readonly charges: Charges;
	readonly chapters: ChapterWriter;
	readonly sets: DefinitionSets;
	readonly projections: Projections;
	readonly waits: SqliteWaits;
	readonly flows: SqliteFlowSessions;
	readonly restoration: Restoration;
}

/** A day's first event of a lane has its state with it, so that its history can be replayed from any day on. */
const dayMs = 86_400_000;

/**
 * One event of one lane, inside a transaction: load → decide → save state, facts, effects → done.
 * Returns what to tell once it is committed; `null` = nothing was decided. Throws what `decide` throws; the caller
 * makes that event a dead letter.
 */
export function stepLane(row: InboxRow, now: number, parts: LaneParts): LaneNews | null {
	const { body } = row;
	if (body.kind === 'unknown') {
		parts.inbox.keep(row, 'Its kind has no meaning for a lane');
		return null;
	}

	const about = body.kind === 'status' ? sentFor(row.lane, body.status, parts.table) : undefined;
	const loaded = loadLane(row, about, now, parts);
	if (loaded === null) {
		parts.inbox.keep(row, 'It is about a contact that does not exist here');
		return null;
	}
	const { state, stored, json: kept, told } = loaded;

	if (body.kind === 'status' || body.kind === 'message') noteAccount(body, parts);
	if (body.kind === 'status' && about !== undefined) applyStatus(about, body.status, now, parts);

	const known = whatWeKnow(body, about, state, parts) ?? letterDone(body, row, now, parts);
	const event = laneEventOf({ seq: row.seq, body, known });
	const definitions = parts.definitions();
	const decision = parts.decide(state, event, now, definitions);

	const contactId = state.contact.id;
	const { chapters } = parts;
	const chapter = chapters.current();
	const json = (decision.state === stored ? kept : null) ?? JSON.stringify(decision.state);
	const day = Math.floor(row.receivedAt / dayMs);
	const before = state !== stored || told !== day ? state : undefined;
	const facts = decision.facts.map(factText);
	const digest = digestOf({ ...decision, state: json, facts });
	const set = parts.sets.nameOf(definitions);
	const decided = { seq: row.seq, contactId, lane: row.lane, body, known, now };
	chapters.addEvent({ ...decided, before, set, digest });
	chapters.addFacts(event.id, contactId, facts);
	// An alarm that has rung is off until it is set again.
	if (stored === null) parts.contacts.add(decision.state, json, day);
	else if (decision.state !== stored || body.kind === 'alarm')
		parts.contacts.save(decision.state, json, day);
	else if (before !== undefined) parts.contacts.tell(contactId, day);
	parts.contacts.learn(state.contact, row.lane);
	if (body.kind === 'message') noteMessage(body.message, state, parts);
	parts.projections.apply(contactId, decision.facts, { chapter, position: chapters.position() });
	// First the old, then the new: an interrupted run that goes on elsewhere keeps its id.
	for (const runId of decision.cancelledRuns)
		cancel(parts.table.waitingOfRun(runId, contactId), 'its run was stopped', event.id, now, parts);
	if (body.kind === 'message') letGoFor(decision, event.id, now, parts);
	for (const effect of decision.effects) queue(row, effect, state.contact, now, parts);
	const takenBy = parts.waits.apply(row.seq, decision.facts);
	parts.inbox.done(row, { contactId, takenBy, chapter });
	return { kind: 'decided', eventId: event.id, contactId, facts: decision.facts };
}

/** Asks for an effect, unless a runner that was lost may have made it already. */
function queue(
	event: InboxRow,
	effect: Effect,
	{ id, phoneNumberId }: Contact,
	now: number,
	parts: LaneParts,
): void {
	parts.table.add(id, phoneNumberId, effect, { now, asked: parts.chapters.position() });
	castDoubt(event, effect, now, parts);
}

/** What a runner that was lost may have sent already is not sent before something tells. */
function castDoubt(
	event: InboxRow,
	effect: Effect,
	now: number,
	{ table, inbox, restoration }: LaneParts,
): void {
	const doubt = restoration.doubtOf(event);
	const row = doubt === null ? undefined : table.get(effect.id);
	if (doubt === null || row === undefined) return;
	const { status, change, outcome } = inDoubt(row, doubt, restoration.restoredAt());
	table.move(row, status, change);
	if (outcome !== null) inbox.add(resultEvent(row, outcome), now);
}

/** A dead letter that is to be sent again is back in its place, or out of it, before the lane notes it. */
function letterDone(
	body: LaneEventBody,
	row: InboxRow,
	now: number,
	parts: LaneParts,
): DecidedEvent['known'] {
	if (body.kind !== 'request' || body.request.kind !== 'letter') return undefined;
	const { request } = body;
	const { table, chapters } = parts;
	const asking = { asked: chapters.position(), now };
	const done = applyLetter(table.get(request.effectId), request, asking, table);
	if (done.ok && request.act === 'replay') castDoubt(row, done.effect, now, parts);
	return { request: { ...request, done } };
}

/** How far a message got that a phone had; Meta may still say that another device did not get it. */
const hadIt: ReadonlySet<Delivery> = new Set(['delivered', 'read', 'played']);

/**
 * What only the data file tells of an event: which effect a status is about and whether that is over, which Flow a
 * message ends.
 */
function whatWeKnow(
	body: LaneEventBody,
	about: OutboxRecord | undefined,
	{ contact }: LaneState,
	{ flows, table }: LaneParts,
): DecidedEvent['known'] {
	if (body.kind === 'message') {
		const flow = flows.endOf(body.message, contact.id);
		const unasked = table
			.heldBy(keptName('reply', contact.id))
			.flatMap(({ run_id: runId }) => runId ?? []);
		if (flow === undefined && unasked.length === 0) return undefined;
		return {
			...(flow && { flow }),
			...(unasked.length > 0 && { unasked: [...new Set(unasked)] }),
		};
	}
	if (body.kind === 'status' && about !== undefined) {
		const over = hadIt.has(about.delivery) || table.isOver(about);
		const effect = effectOf(about);
		return { effect, ...(over ? { over } : {}) };
	}
	if (body.kind !== 'result') return undefined;
	const row = table.get(body.effect.id);
	return row !== undefined && table.isOver(row) ? { over: true } : undefined;
}

/** The seed of every id the event gives birth to: short, and unique in this file. */
export const eventIdOf = ({ seq }: Pick<InboxRow, 'seq'>): string => `e${seq}`;

/** What a lane decides on: the event as it came, with what the data file knew of it. */
export const laneEventOf = ({
	seq,
	body,
	known,
}: Pick<DecidedEvent, 'seq' | 'body' | 'known'>): LaneEvent => ({
	...body,
	...known,
	id: eventIdOf({ seq }),
});

/**
 * The row of ours that a status is about: by our own id in it, else by Meta's id of the message. A status of a try
 * that the row has not had is about another data file's message of that name; taken for ours, it would mark as sent
 * what was never sent. A row in doubt has perhaps had tries that this file knows nothing of.
 */
function sentFor(
	lane: LaneAddress,
	status: StatusEvent,
	table: OutboxTable,
): OutboxRecord | undefined {
	const named = lane.kind === 'effect' ? table.get(lane.effectId) : undefined;
	const attempt = parseCallbackData(status.bizOpaqueCallbackData)?.attempt ?? 0;
	return named !== undefined && (attempt <= named.attempt || named.restored !== null)
		? named
		: table.byMessage(status.messageId);
}

function loadLane(
	{ seq, lane, body }: InboxRow,
	about: OutboxRecord | undefined,
	now: number,
	parts: LaneParts,
): Loaded | null {
	if (about !== undefined) return parts.contacts.loaded(about.contact_id);
	const address = addressOf(lane, body);
	switch (address.kind) {
		case 'contact':
			return parts.contacts.loaded(address.contactId);
		case 'identity':
			return parts.contacts.resolve(address, `c${seq}`, now);
		case 'effect':
			return null;
	}
}

/** A status for an effect we do not know still names a person. */
function addressOf(lane: LaneAddress, body: InboxRow['body']): LaneAddress {
	if (lane.kind !== 'effect') return lane;
	if (body.kind !== 'status' || body.status.phoneNumberId === undefined) return lane;
	const { phoneNumberId, identity } = body.status;
	return { kind: 'identity', phoneNumberId, identity, profileName: identity.profileName ?? null };
}

/** A message shows how far webhooks have come; a system message may bring new identifiers of the same person. */
function noteMessage(message: MessageEvent, { contact }: LaneState, parts: LaneParts): void {
	parts.watermarks.messageCame(contact.phoneNumberId, message.timestamp);
	parts.contacts.learnIds(contact.id, contact.phoneNumberId, newIdsIn(message));
}

/**
 * The contact has written to us: the conversation is ours, and what was kept for this goes out, before what is asked
 * for now. Whoever opts out has not asked to hear it.
 */
function letGoFor(
	{ state: { contact }, facts }: Decision,
	eventId: string,
	now: number,
	parts: LaneParts,
): void {
	const at = { table: parts.table, clock: { now: () => now } };
	letGo('thread', contact.id, at);
	if (!windowOpen(contact, now)) return;
	const optsOut = facts.some(
		({ kind, data }) => kind === 'consent.changed' && data['marketing'] === 'withdrawn',
	);
	const kept = letGo('reply', contact.id, at);
	if (optsOut) cancel(kept, 'the contact opted out', eventId, now, parts);
}

/** Meta's envelope says which account a number belongs to. */
function noteAccount(
	body: Extract<LaneEventBody, { kind: 'message' | 'status' }>,
	{ watermarks }: LaneParts,
): void {
	const { phoneNumberId, wabaId } = body.kind === 'status' ? body.status : body.message;
	if (phoneNumberId !== undefined && wabaId !== undefined)
		watermarks.belongs(phoneNumberId, wabaId);
}

/** Messages that have not left must not leave. */
function cancel(
	rows: readonly OutboxRecord[],
	why: string,
	eventId: string,
	now: number,
	{ table, chapters }: LaneParts,
): void {
	for (const row of rows) {
		table.move(row, 'CANCELLED', { reason: `Not sent: ${why}` });
		const fact = {
			kind: 'effect.cancelled',
			at: now,
			runId: row.run_id,
			node: null,
			reason: `Not sent: ${why}`,
			data: { effectId: row.id },
		} as const;
		chapters.addFacts(eventId, row.contact_id, [factText(fact)]);
	}
}
