import { setTimeout as pause } from 'node:timers/promises';
import type { OperationId } from '../../../cloud-api/catalogue';
import { callPlan, type CallPlan } from '../faults/callPlan';
import { callSubject } from '../faults/callSubject';
import type { Fault } from '../faults/Fault';
import type { FaultSubject } from '../faults/FaultMatch';
import { wireHeaders } from '../faults/kinds/answer';
import { progressMessage } from '../chat/progressMessage';
import type { Emulation } from '../world/Emulation';
import { asFault } from './asFault';
import type { GraphAnswer, GraphCall } from './GraphCall';
import { GraphFault } from './GraphFault';
import { handlers } from './handlers';
import type { Outcome, Reply } from './Reply';

/** What became of a call, and the faults that struck it or the message it sent. */
export interface Performed extends Outcome {
	readonly faults: readonly Fault[];
}

/** Does what a call asks, as far as the fault script lets it, and finds what the caller gets to see of it. */
export async function perform(
	operation: OperationId,
	call: GraphCall,
	emulation: Emulation,
): Promise<Performed> {
	const subject = callSubject(operation, call.body, emulation.people);
	const faults = emulation.faults.strike('call', subject);
	const { waitBefore, waitAfter, verdict, delivery } = callPlan(faults);
	await wait(waitBefore);
	if (verdict !== undefined && !verdict.accepted) {
		await wait(waitAfter);
		return { ...instead(verdict.fault, emulation), delivery, faults };
	}
	const done = await handle(operation, call, emulation, subject);
	await wait(waitAfter);
	return {
		...(verdict === undefined ? done.reply : instead(verdict.fault, emulation)),
		delivery,
		faults: [...faults, ...done.faults],
		afterwards: done.afterwards,
	};
}

const wait = (ms: number): Promise<void> | undefined => (ms === 0 ? undefined : pause(ms));

interface Done {
	readonly reply: Reply;
	readonly faults: readonly Fault[];
	readonly afterwards?: (() => void) | undefined;
}

async function handle(
	operation: OperationId,
	call: GraphCall,
	emulation: Emulation,
	subject: FaultSubject,
): Promise<Done> {
	try {
		const handled = await handlers[operation](call, emulation);
		const reply = { status: handled.status ?? 200, body: handled.body };
		return { reply, ...(await setOff(handled, emulation, subject)) };
	} catch (cause) {
		return { reply: refusal(asFault(cause), emulation), faults: [] };
	}
}

/** How long a status that comes before the answer may hold it up, when the receiver is busy or slow. */
const mostMs = 2000;

/** Begins the statuses of a message that was accepted: after the answer, or before it where a fault wants that. */
async function setOff(
	{ messageId, afterwards }: GraphAnswer,
	emulation: Emulation,
	subject: FaultSubject,
): Promise<Omit<Done, 'reply'>> {
	if (messageId === undefined) return { faults: [], afterwards };
	const faults = emulation.faults.strike('status', subject);
	emulation.statusNews.strike(messageId, faults);
	const first = faults.find((fault) => fault.kind === 'statusBeforeAnswer');
	if (first === undefined) return { faults, afterwards };
	afterwards?.();
	progressMessage(emulation, messageId, first.status);
	await emulation.work.rest(mostMs);
	return { faults };
}

/** What the caller gets to see in place of the answer. */
function instead(fault: NonNullable<CallPlan['verdict']>['fault'], emulation: Emulation): Reply {
	switch (fault.kind) {
		case 'graphError': {
			const { code, details, status, trace, ...more } = fault;
			const error = new GraphFault(code, details ?? 'Asked for by the fault script.', {
				...more,
				httpStatus: status,
			});
			return { ...refusal(error, emulation, trace), headers: wireHeaders(fault.headers) };
		}
		case 'http':
			return {
				status: fault.status,
				body: `<html><body><h1>${fault.status}</h1></body></html>`,
				headers: wireHeaders(fault.headers),
			};
		case 'cutBeforeAccept':
		case 'cutAfterAccept':
			return { status: 0, body: '' };
	}
}

/** Graph's error envelope around what went wrong. */
export const refusal = (fault: GraphFault, { ids }: Emulation, trace = ids.trace()): Reply => ({
	status: fault.httpStatus,
	body: fault.envelope(trace),
});
