/** Days and times of one zone. Only the offset of the zone is asked of the system, so its rules are always right. */
export interface WallClock {
	/** `YYYY-MM-DD` of an instant. */
	readonly dayOf: (at: number) => string;
	/** `HH:MM` of an instant. */
	readonly timeOf: (at: number) => string;
	/** The instant of `YYYY-MM-DD` and `HH:MM`; one that a change of the clocks leaves out is the hour after it. */
	readonly instantOf: (day: string, time: string) => number;
}

/** The clock on the wall of a zone. @throws RangeError when the zone is none of IANA's. */
export function wallClock(zone: string): WallClock {
	const format = new Intl.DateTimeFormat('en-CA', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
	});
	const partsOf = (at: number): Readonly<Record<string, string>> =>
		Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
	const dayOf = (at: number): string => {
		const { year, month, day } = partsOf(at);
		return `${year}-${month}-${day}`;
	};
	const timeOf = (at: number): string => {
		const { hour, minute } = partsOf(at);
		return `${hour}:${minute}`;
	};
	const offsetAt = (at: number): number =>
		Date.parse(`${dayOf(at)}T${timeOf(at)}:00Z`) - Math.floor(at / 60_000) * 60_000;
	return {
		dayOf,
		timeOf,
		instantOf: (day, time) => {
			const asUtc = Date.parse(`${day}T${time}:00Z`);
			const first = asUtc - offsetAt(asUtc);
			return asUtc - offsetAt(first);
		},
	};
}
