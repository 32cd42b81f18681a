/** A customer as WhatsApp knows them. Whoever has no `waId` is known by username and user id alone. */
export interface Person {
	/** The emulator's own handle, `c1`, `c2`, … */
	readonly id: string;
	readonly name: string;
	readonly waId?: string;
	/** Business-scoped user id (BSUID); always there. */
	readonly userId: string;
	readonly username?: string;
	/** Until when the business may write freely; in the past when the window is closed. */
	readonly windowClosesAt: number;
	readonly typingUntil: number;
	/** Wants no marketing from this business (131050). */
	readonly refusesMarketing?: boolean;
	/** When they came from an ad or a page and have had no answer yet. */
	readonly cameFromAdAt?: number | undefined;
	/** The last free entry point: everything sent until then is free. */
	readonly freeEntry?: { readonly conversationId: string; readonly until: number };
	/** Has blocked the business: what it sends does not arrive. */
	readonly blocksBusiness?: boolean;
}

/** Who to invent. With neither number nor user id, both are made up; with only a user id or username, there is no number. */
export interface Profile {
	readonly name: string;
	readonly waId?: string | undefined;
	readonly userId?: string | undefined;
	readonly username?: string | undefined;
}
