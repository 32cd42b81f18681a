/** One entry read, or why it could not be. */
export type Parsed<Event> =
	{ readonly ok: true; readonly event: Event } | { readonly ok: false; readonly problem: string };
