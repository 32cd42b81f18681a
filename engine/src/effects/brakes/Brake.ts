import type { ErrorClass } from '../../../../cloud-api/errors/errorClass';

/** Where a request goes out: what a brake may stop. `account: null` = not known yet, which counts as one account. */
export interface Line {
	readonly number: string;
	readonly account: string | null;
}

/** What a brake stops. */
export type Reach =
	| { readonly kind: 'runner' }
	| { readonly kind: 'account'; readonly account: string | null }
	| { readonly kind: 'number'; readonly number: string };

/** Why nothing goes out somewhere, and what lets it go again. Held in memory: the next error puts it on again. */
export interface Brake {
	readonly reach: Reach;
	/** `connection` when no answer of Graph is behind it. */
	readonly class: ErrorClass | 'connection';
	readonly code: number | null;
	readonly reason: string;
	readonly since: number;
	readonly release:
		/** A pause until then (ms UTC). */
		| { readonly kind: 'time'; readonly next: number; readonly everyMs: number }
		/**
		 * A circuit: one request may try from `next` on (ms UTC), and then every `everyMs`. What a status reported is
		 * over only when a status says so: Meta accepts such messages.
		 */
		| {
				readonly kind: 'probe';
				readonly next: number;
				readonly everyMs: number;
				readonly proof: 'answer' | 'status';
		  };
}

/** The same name for what the same error would put on again. */
export function brakeId({ reach, release, class: errorClass }: Brake): string {
	const place =
		reach.kind === 'runner'
			? 'runner'
			: reach.kind === 'account'
				? `account:${reach.account ?? 'unknown'}`
				: `number:${reach.number}`;
	return `${place}:${release.kind === 'time' ? 'pause' : errorClass}`;
}

export function stops({ reach }: Brake, line: Line): boolean {
	switch (reach.kind) {
		case 'runner':
			return true;
		case 'account':
			return reach.account === line.account;
		case 'number':
			return reach.number === line.number;
	}
}

/**
 * When it lets a request through (ms UTC). After a pause, too, one goes first and the others follow when Graph has
 * taken it, so that an end that comes too early costs one refusal.
 */
export const opensAt = ({ release }: Brake): number => release.next;
