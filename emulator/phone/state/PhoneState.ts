import type { PhoneCall } from '../../src/calls/CallBook';
import type { ChatMessage } from '../../src/chat/ChatMessage';
import type { ClockReading } from '../../src/clock/EmulatorClock';
import type { ArmedRule } from '../../src/faults/FaultScript';
import type { Group } from '../../src/groups/Group';
import type { Delivery } from '../../src/webhook/Delivery';
import type { EmulatorEvent } from '../../src/world/createBus';
import type { Person } from '../../src/world/Person';

/** What the first event of `/emulator/events` holds. */
export interface Snapshot {
	readonly business: {
		readonly verifiedName: string;
		readonly displayPhoneNumber: string;
		readonly webhook: { readonly url: string | null; readonly verified: boolean };
	};
	readonly clock: ClockReading;
	readonly customers: readonly Person[];
	readonly messages: readonly ChatMessage[];
	readonly calls: readonly PhoneCall[];
	/** The fault script. */
	readonly faults: readonly ArmedRule[];
	readonly groups: readonly Group[];
}

export interface PhoneState extends Snapshot {
	readonly connected: boolean;
	readonly lastDelivery?: Delivery;
	/** Counts what may change how the business stands with Meta. */
	readonly metaNews: number;
	/** Counts calls and what becomes of webhooks, likewise. */
	readonly logNews: number;
}

export type Action =
	| { readonly type: 'state'; readonly snapshot: Snapshot }
	| { readonly type: 'disconnected' }
	| EmulatorEvent;

/** Applies one event of the stream. Nothing but the stream changes what is shown. */
export function reducePhone(state: PhoneState | undefined, action: Action): PhoneState | undefined {
	if (action.type === 'state')
		return { ...action.snapshot, connected: true, metaNews: 0, logNews: 0 };
	if (state === undefined) return undefined;
	switch (action.type) {
		case 'disconnected':
			return { ...state, connected: false };
		case 'clock':
			return { ...state, clock: action.clock, metaNews: state.metaNews + 1 };
		case 'delivery':
			return { ...state, lastDelivery: action.delivery, logNews: state.logNews + 1 };
		case 'logged':
			return { ...state, logNews: state.logNews + 1 };
		case 'customer':
			return { ...state, customers: upsert(state.customers, action.customer) };
		case 'call':
			return { ...state, calls: upsert(state.calls, action.call) };
		case 'faults':
			return { ...state, faults: action.rules };
		case 'groups':
			return { ...state, groups: action.groups };
		case 'meta':
			return { ...state, metaNews: state.metaNews + 1 };
		case 'message':
			return {
				...state,
				messages: upsert(state.messages, action.message),
				metaNews: state.metaNews + 1,
			};
		default:
			return state;
	}
}

function upsert<T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] {
	const index = all.findLastIndex((other) => other.id === one.id);
	return index === -1 ? [...all, one] : all.with(index, one);
}
