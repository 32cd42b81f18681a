import type { Page, PageQuery } from './records';

/** Something somebody did, or was refused, through the API. */
export interface AuditEntry {
	/** ms UTC. */
	readonly at: number;
	/** Id and name of the token; `id` is `cli` for the `wayfare` command on the data folder. */
	readonly who: { readonly id: string; readonly name: string; readonly role: string };
	/** The route's id, such as `publishJourney`. */
	readonly action: string;
	/** What it was done to: the ids in the path, and nothing of a body. */
	readonly target: string;
	/** The HTTP status of the answer. */
	readonly status: number;
	/** Where the request came from. */
	readonly address: string;
}

/** Who did what when. Written once, never changed. */
export interface Audit {
	/** Resolves once it is on disk. */
	add(entry: AuditEntry): Promise<void>;
	/** Newest first. */
	list(
		query: PageQuery & { readonly who?: string; readonly action?: string },
	): Page<AuditEntry & { readonly seq: number }>;
}
