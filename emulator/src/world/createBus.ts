import type { PhoneCall } from '../calls/CallBook';
import type { ChatMessage } from '../chat/ChatMessage';
import type { ClockReading } from '../clock/EmulatorClock';
import type { ArmedRule } from '../faults/FaultScript';
import type { Group } from '../groups/Group';
import type { Delivery } from '../webhook/Delivery';
import type { Person } from './Person';

/** What the phone page and other followers are told, as it happens. */
export type EmulatorEvent =
	| { readonly type: 'customer'; readonly customer: Person }
	| { readonly type: 'message'; readonly message: ChatMessage }
	| { readonly type: 'call'; readonly call: PhoneCall }
	/** Something in a group changed. */
	| { readonly type: 'groups'; readonly groups: readonly Group[] }
	/** The fault script changed, or one of its rules has struck. */
	| { readonly type: 'faults'; readonly rules: readonly ArmedRule[] }
	/** What Meta makes of the number or the account changed. */
	| { readonly type: 'meta' }
	/** A Graph call was answered. */
	| { readonly type: 'logged' }
	| { readonly type: 'clock'; readonly clock: ClockReading }
	| { readonly type: 'delivery'; readonly delivery: Delivery };

/** Tells every listener, in the order they came. */
export interface Bus {
	emit(event: EmulatorEvent): void;
	/** Returns the way to unsubscribe. */
	listen(listener: (event: EmulatorEvent) => void): () => void;
}

export function createBus(): Bus {
	const listeners = new Set<(event: EmulatorEvent) => void>();
	return {
		emit: (event) => {
			for (const listener of listeners) listener(event);
		},
		listen: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
