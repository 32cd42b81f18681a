import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';
import type { PhoneCall } from './CallBook';
import { callStatusChange, connectChange, terminateChange } from './callChanges';

/** How long a call rings; Meta says 30 to 60 s. */
const patienceMs = 60_000;
const windowMs = 24 * 60 * 60 * 1000;

/** The business rings a customer; the webhooks begin when `setOff` is called. */
export function ringCustomer(
	emulation: Emulation,
	person: Person,
	callbackData: string | undefined,
): { readonly call: PhoneCall; readonly setOff: () => void } {
	const call = emulation.calls.add({
		id: emulation.ids.call(),
		personId: person.id,
		direction: 'BUSINESS_INITIATED',
		state: 'ringing',
		startedAt: emulation.clock.now(),
		...(callbackData === undefined ? {} : { callbackData }),
	});
	return {
		call,
		setOff: () => {
			const change = callStatusChange(emulation, person, call, 'RINGING');
			emulation.webhooks.enqueue('call RINGING', change);
			giveUpLater(emulation, call);
		},
	};
}

/** A customer rings the business, by a button that may have a payload; that opens the window to write to them too. */
export function ringBusiness(emulation: Emulation, personId: string, payload?: string): PhoneCall {
	const now = emulation.clock.now();
	const person = emulation.people.change(personId, { windowClosesAt: now + windowMs });
	const call = emulation.calls.add({
		id: emulation.ids.call(),
		personId,
		direction: 'USER_INITIATED',
		state: 'ringing',
		startedAt: now,
		...(payload === undefined ? {} : { payload }),
	});
	emulation.webhooks.enqueue('call connect', connectChange(emulation, person, call));
	giveUpLater(emulation, call);
	return call;
}

/** The one who was rung takes the call. A call of ours that is taken opens the window too. */
export function takeCall(emulation: Emulation, { id, personId, direction }: PhoneCall): PhoneCall {
	const now = emulation.clock.now();
	const call = emulation.calls.change(id, { state: 'talking', acceptedAt: now });
	if (direction === 'USER_INITIATED') return call;
	const person = emulation.people.change(personId, { windowClosesAt: now + windowMs });
	emulation.permissions.rang(personId, true);
	emulation.webhooks.enqueue('call connect', connectChange(emulation, person, call));
	emulation.webhooks.enqueue(
		'call ACCEPTED',
		callStatusChange(emulation, person, call, 'ACCEPTED'),
	);
	return call;
}

/** Somebody hangs up, declines, or nobody takes it. */
export function endCall(emulation: Emulation, id: string, wasDeclined = false): PhoneCall {
	const before = emulation.calls.get(id);
	const call = emulation.calls.change(id, { state: 'ended', endedAt: emulation.clock.now() });
	const person = emulation.people.get(call.personId);
	if (person === undefined) return call;
	if (call.direction === 'BUSINESS_INITIATED' && before?.state === 'ringing') {
		emulation.permissions.rang(call.personId, false);
		if (wasDeclined) {
			const change = callStatusChange(emulation, person, call, 'REJECTED');
			emulation.webhooks.enqueue('call REJECTED', change);
		}
	}
	emulation.webhooks.enqueue('call terminate', terminateChange(emulation, person, call));
	return call;
}

function giveUpLater(emulation: Emulation, { id, startedAt }: PhoneCall): void {
	emulation.clock.at(startedAt + patienceMs, () => {
		const state = emulation.calls.get(id)?.state;
		if (state === 'ringing' || state === 'preAccepted') endCall(emulation, id);
	});
}
