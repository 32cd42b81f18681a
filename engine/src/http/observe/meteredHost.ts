import { graphErrorRow } from '../../../../cloud-api/graphErrors';
import type { Host, NewEvent } from '../../host/host';
import { hostWith } from '../../host/hostWith';
import type { Outbox, Settlement } from '../../host/outbox';
import type { Metrics } from './metrics';

/** The same host, counting what it is offered and what its senders settle. */
export const meteredHost = (host: Host, metrics: Metrics): Host =>
	hostWith(host, {
		outbox: meteredOutbox(host.outbox, metrics),
		accept: (events, body) => accept(host, events, body, metrics),
	});

async function accept(
	host: Host,
	events: readonly NewEvent[],
	body: string | undefined,
	{ eventsAccepted }: Metrics,
) {
	try {
		const acceptances = await host.accept(events, body);
		for (const acceptance of acceptances) eventsAccepted.inc({ result: acceptance });
		return acceptances;
	} catch (cause) {
		eventsAccepted.inc({ result: 'refused' }, events.length);
		throw cause;
	}
}

const meteredOutbox = (outbox: Outbox, { sendsSettled }: Metrics): Outbox => ({
	claim: (limit, except) => outbox.claim(limit, except),
	offer: (room) => outbox.offer(room),
	withdraw: () => outbox.withdraw(),
	onClaims: (listener) => outbox.onClaims(listener),
	async settle(settlements) {
		await outbox.settle(settlements);
		for (const settlement of settlements) {
			sendsSettled.inc({ outcome: settlement.kind, class: errorClass(settlement) });
		}
	},
	reconcile: () => outbox.reconcile(),
	onWork: (listener) => outbox.onWork(listener),
	nextDue: () => outbox.nextDue(),
	reachedSince: (at) => outbox.reachedSince(at),
	letGo: (heldBy) => outbox.letGo(heldBy),
});

function errorClass(settlement: Settlement): string {
	switch (settlement.kind) {
		case 'accepted':
			return 'none';
		case 'paced':
		case 'held':
		case 'kept':
		case 'braked':
		case 'refused':
			return 'gate';
		case 'unknown':
			return 'unknownOutcome';
		case 'retry':
		case 'failed':
			return settlement.code === null ? 'unclassified' : graphErrorRow(settlement.code).class;
		default:
			return settlement satisfies never;
	}
}
