/** What checking a property came to. */
export interface Checked {
	/** Cases that held; all that were asked for, or those before the first that did not. */
	readonly runs: number;
	/** The smallest case found that breaks it, and how; `null` = it holds. */
	readonly broken: string | null;
}

export interface CheckOptions {
	readonly runs: number;
	readonly seed: number;
	/** With one rule broken on purpose, which has to be noticed. */
	readonly knownBad: boolean;
}

/** A promise that holds for whatever happens, and how to look for what breaks it. */
export interface Property {
	/** The promise as a sentence. */
	readonly name: string;
	/** How many of the runs asked for it gets, as a multiple. */
	readonly share: number;
	readonly check: (options: CheckOptions) => Promise<Checked>;
}
