/** Who rang whom. */
export type CallDirection = 'USER_INITIATED' | 'BUSINESS_INITIATED';

/** One call and how far it has come. Times are the emulator's, in milliseconds. */
export interface PhoneCall {
	/** The wacid. */
	readonly id: string;
	readonly personId: string;
	readonly direction: CallDirection;
	readonly state: 'ringing' | 'preAccepted' | 'talking' | 'ended';
	readonly startedAt: number;
	readonly acceptedAt?: number;
	readonly endedAt?: number;
	/** Of the button the customer called with. */
	readonly payload?: string;
	/** Echoed in its webhooks. */
	readonly callbackData?: string;
}

const day = 24 * 60 * 60 * 1000;
/** How many calls one customer may get connected in 24 hours. */
export const connectedPerDay = 100;

/** Every call of the number. */
export class CallBook {
	readonly #onChange: (call: PhoneCall) => void;
	readonly #calls = new Map<string, PhoneCall>();

	constructor(onChange: (call: PhoneCall) => void) {
		this.#onChange = onChange;
	}

	add(call: PhoneCall): PhoneCall {
		this.#calls.set(call.id, call);
		this.#onChange(call);
		return call;
	}

	get(id: string): PhoneCall | undefined {
		return this.#calls.get(id);
	}

	all(): readonly PhoneCall[] {
		return [...this.#calls.values()];
	}

	/** The call that a customer is on, or that rings at either end. */
	current(personId: string): PhoneCall | undefined {
		return this.all().find((call) => call.personId === personId && call.state !== 'ended');
	}

	change(id: string, change: Partial<Omit<PhoneCall, 'id'>>): PhoneCall {
		const call = this.#calls.get(id);
		if (call === undefined) throw new Error(`There is no call "${id}".`);
		return this.add({ ...call, ...change });
	}

	/** When each connected call of ours to a customer began, in the 24 hours before `now`. */
	connected(personId: string, now: number): readonly number[] {
		return this.all()
			.filter(
				(call) =>
					call.personId === personId &&
					call.direction === 'BUSINESS_INITIATED' &&
					call.acceptedAt !== undefined &&
					call.startedAt > now - day,
			)
			.map((call) => call.startedAt);
	}
}
