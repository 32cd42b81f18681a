/** What a customer has said about being called. */
export interface CallPermission {
	readonly status: 'no_permission' | 'temporary' | 'permanent';
	/** Milliseconds; a temporary one lasts seven days. */
	readonly expiresAt?: number;
}

/** One limit of asking or calling, and how much of it is used. */
export interface CallLimit {
	readonly period: 'PT24H' | 'P7D';
	readonly most: number;
	readonly used: number;
	/** When the oldest use no longer counts, once none is left. */
	readonly freeAt?: number;
}

const day = 24 * 60 * 60 * 1000;
const none: CallPermission = { status: 'no_permission' };

/** After so many calls in a row that nobody took, the permission is gone. */
const revokedAfter = 4;

/** Who may be called, and who was asked when. */
export class CallPermissions {
	readonly #given = new Map<string, CallPermission>();
	readonly #asked = new Map<string, readonly number[]>();
	readonly #missed = new Map<string, number>();

	of(personId: string, now: number): CallPermission {
		const permission = this.#given.get(personId) ?? none;
		return (permission.expiresAt ?? Infinity) > now ? permission : none;
	}

	/** Gives or takes it; a temporary one lasts seven days from `now`. */
	set(personId: string, status: CallPermission['status'], now: number): CallPermission {
		const permission: CallPermission =
			status === 'temporary' ? { status, expiresAt: now + 7 * day } : { status };
		this.#given.set(personId, permission);
		this.#missed.delete(personId);
		return permission;
	}

	asked(personId: string, now: number): void {
		this.#asked.set(personId, [...(this.#asked.get(personId) ?? []), now]);
	}

	/** One request in 24 hours, two in seven days. */
	askLimits(personId: string, now: number): readonly CallLimit[] {
		const asked = this.#asked.get(personId) ?? [];
		return [limit('PT24H', 1, asked, now), limit('P7D', 2, asked, now)];
	}

	/** A call of ours was taken or not. */
	rang(personId: string, wasTaken: boolean): void {
		const missed = wasTaken ? 0 : (this.#missed.get(personId) ?? 0) + 1;
		this.#missed.set(personId, missed);
		if (missed >= revokedAfter) this.#given.delete(personId);
	}
}

/** How much of a limit is used by what happened at `times`. */
export function limit(
	period: CallLimit['period'],
	most: number,
	times: readonly number[],
	now: number,
): CallLimit {
	const length = period === 'PT24H' ? day : 7 * day;
	const counted = times.filter((at) => at > now - length);
	const [oldest] = counted;
	return {
		period,
		most,
		used: counted.length,
		...(counted.length >= most && oldest !== undefined ? { freeAt: oldest + length } : {}),
	};
}
