/** What became of sealing everything anew. */
export interface Resealed {
	readonly resealed: number;
	/** Sealed under a key that nobody has any more: it stays as it is. */
	readonly lost: number;
}

/** The secrets that are stored, each with the place it belongs to. */
export interface Sealed {
	/** Puts what `change` gives in the place of each; `null` = it cannot be opened. */
	reseal(change: (sealed: string, place: string) => string | null): Promise<Resealed>;
}
