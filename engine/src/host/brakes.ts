import type { BrakeSubject } from '../core/policy/keptBrake';

/** A kind of message that is held back until a person, or news of Meta's, lets it go. Survives restarts. */
export interface KeptBrake extends BrakeSubject {
	readonly since: number;
	/** The error that put it on. */
	readonly code: number;
	readonly reason: string;
	readonly release: 'person' | 'repair';
}

/** The brakes that the outbox keeps; errors put them on by themselves. */
export interface KeptBrakes {
	list(): readonly KeptBrake[];
	/** How many messages wait for it. */
	held(id: string): number;
	/** Lets what it holds go, through the gates again; false = there is no such brake. */
	release(id: string): Promise<boolean>;
}

/** Somebody who wants to know of kept brakes as they come and go; they are on disk when this is told. */
export type BrakeWatch = (brake: KeptBrake, state: 'on' | 'off') => void;

/** What a status says of the line on which its message left. */
export interface LineNews {
	readonly number: string;
	readonly account: string | null;
	/** When the message left (ms UTC). */
	readonly sentAt: number;
	/** Why it was not delivered; `null` = it goes its way. */
	readonly code: number | null;
}
