/** A secret as it is stored. */
export interface SealedSecret {
	/** Which of them it is, to the host. */
	readonly id: string;
	/** What it belongs to; it opens nowhere else. */
	readonly place: string;
	readonly sealed: string;
}

/** The secrets that are stored, each with the place it belongs to. */
export interface Sealed {
	list(): readonly SealedSecret[];
	/** Puts `anew` in the place of what is still as it was listed, all in one transaction. */
	replace(changes: readonly (SealedSecret & { readonly anew: string })[]): Promise<void>;
}
