import type { StatusEvent } from '../../../../../cloud-api/webhooks/event';
import { advanceDelivery } from '../../advanceDelivery';
import type { SqliteBrakes } from '../brakes/SqliteBrakes';
import type { Inbox } from '../lanes/Inbox';
import { parseCallbackData } from '../../../host/callbackData';
import type { Delivery } from '../../../host/outbox';
import type { Charges } from './Charges';
import { effectOf } from './effectOf';
import { isOfGivenUpTry } from './isOfGivenUpTry';
import type { OutboxChange, OutboxRecord, OutboxTable } from './OutboxTable';
import { resultEvent } from './resultEvent';
import type { Watermarks } from './Watermarks';

interface StatusParts {
	readonly table: OutboxTable;
	readonly watermarks: Watermarks;
	readonly inbox: Inbox;
	readonly brakes: SqliteBrakes;
	readonly charges: Charges;
}

/**
 * Moves a message along by what Meta says of it. Whatever we thought before, a status proves that Meta took the
 * message: an UNKNOWN row is settled by it, and so is one whose answer is still on its way.
 */
export function applyStatus(
	row: OutboxRecord,
	status: StatusEvent,
	now: number,
	{ table, watermarks, inbox, brakes, charges }: StatusParts,
): void {
	if (isOldNews(row, status)) return;
	table.addMessage(row, status.messageId, now);
	const delivery = advanceDelivery(row.delivery, status.status);
	const sentAt = isOfLatestTry(row, status) ? row.sent_at : null;
	table.move(row, 'ACCEPTED', {
		delivery,
		...charges.afterStatus(row, status, delivery),
		first_status_at: sentAt === null ? row.first_status_at : (row.first_status_at ?? now),
		message_id: row.message_id ?? status.messageId,
		...(row.status === 'ACCEPTED'
			? {}
			: { reason: 'A status of Meta says that it was taken', code: null }),
		...(delivery === row.delivery ? {} : whyUndelivered(delivery, status)),
	});
	if (sentAt !== null) {
		watermarks.sendGotStatus(row.number, sentAt);
		if (row.first_status_at === null) watermarks.delays.add(now - sentAt);
	}
	learn(row, status, sentAt, { table, brakes, watermarks });
	if (row.status !== 'ACCEPTED') {
		const response = { messages: [{ id: status.messageId }] };
		inbox.add(resultEvent(row, { kind: 'accepted', response }), now);
	}
}

/** A dead letter's cause stands in its row, and goes when a phone has the message after all. */
function whyUndelivered(delivery: Delivery, { errors: [error] }: StatusEvent): OutboxChange {
	if (delivery === 'sent') return {};
	if (delivery !== 'failed') return { reason: null, code: null };
	const said = error === undefined ? '' : `: ${error.details || error.title}`;
	return { reason: `Not delivered${said}`, code: error?.code ?? null };
}

/** Of a message that was not delivered and is sent again, only an arrival is news. */
function isOldNews(row: OutboxRecord, { status, bizOpaqueCallbackData }: StatusEvent): boolean {
	if (status !== 'sent' && status !== 'failed') return false;
	const attempt = parseCallbackData(bizOpaqueCallbackData)?.attempt;
	return attempt !== undefined && isOfGivenUpTry(row, attempt);
}

/** When it left is known of its latest try alone; a late status of an earlier one says nothing of what left since. */
const isOfLatestTry = (
	{ attempt }: OutboxRecord,
	{ bizOpaqueCallbackData }: StatusEvent,
): boolean => (parseCallbackData(bizOpaqueCallbackData)?.attempt ?? attempt) === attempt;

/** Meta says of most failures only here what it thinks of the number, the template or the step. */
function learn(
	row: OutboxRecord,
	{ status, errors }: StatusEvent,
	sentAt: number | null,
	{ table, brakes, watermarks }: Pick<StatusParts, 'table' | 'brakes' | 'watermarks'>,
): void {
	const effect = effectOf(row);
	if (effect.kind !== 'send') return;
	const where = { journeyId: table.journeyOf(row), number: row.number };
	const [error] = errors;
	const code = status === 'failed' ? (error?.code ?? null) : null;
	if (sentAt !== null && status !== 'unknown' && (status !== 'failed' || code !== null)) {
		const { number } = row;
		brakes.lineHeard({ number, account: watermarks.accountOf(number), sentAt, code });
	}
	if (status === 'delivered') brakes.succeeded('status', effect, where);
	if (code !== null) brakes.failed('status', code, effect, where);
}
