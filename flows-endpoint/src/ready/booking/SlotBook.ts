/** An appointment somebody has. Times are milliseconds since 1970. */
export interface Appointment {
	readonly start: number;
	readonly end: number;
	readonly service: string;
	/** The Flow session it was booked in: a second confirmation of the same one books nothing. */
	readonly sessionId: string;
}

/** Where appointments are kept. `take` decides: of two customers for one place, one wins. */
export interface SlotBook {
	/** Those that overlap the span. */
	between(from: number, to: number): Promise<readonly Appointment[]>;
	/** Books it unless that many others overlap it already; true when it is booked, now or before. */
	take(appointment: Appointment, places: number): Promise<boolean>;
}

/** Appointments in memory, gone with the process. */
export class MemorySlotBook implements SlotBook {
	readonly #appointments: Appointment[] = [];

	between(from: number, to: number): Promise<readonly Appointment[]> {
		return Promise.resolve(this.#overlapping(from, to));
	}

	take(appointment: Appointment, places: number): Promise<boolean> {
		const { start, end, sessionId } = appointment;
		const others = this.#overlapping(start, end);
		if (others.some((one) => one.sessionId === sessionId && one.start === start))
			return Promise.resolve(true);
		if (others.length >= places) return Promise.resolve(false);
		this.#appointments.push(appointment);
		return Promise.resolve(true);
	}

	#overlapping(from: number, to: number): readonly Appointment[] {
		return this.#appointments.filter(({ start, end }) => start < to && end > from);
	}
}
