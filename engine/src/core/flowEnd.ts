import type { JsonObject } from '../../../cloud-api/json';

/** What a sent Flow message binds its form to, beside the contact and the run. */
export interface FlowSending {
	/** The name its screens are answered by. */
	readonly flow: string;
	/** When the form closes (ms UTC). */
	readonly expiresAt: number;
}

/**
 * What the runner itself knows of a Flow whose reply has come: the host looks it up by the reply's token or by the
 * message it answers, for this contact only. The reply's own content is the phone's word.
 */
export interface FlowEnd {
	/** The effect that sent the Flow message. */
	readonly effectId: string;
	readonly flow: string;
	/** What the endpoint closed the Flow with; `null` when the Flow ended without asking it. */
	readonly completed: JsonObject | null;
	/** What the endpoint was sent and had checked, by screen. */
	readonly seen: Readonly<Record<string, JsonObject>>;
}
