import type { JsonObject } from '../../../cloud-api/json';
import type { ScreenReply } from '../../../cloud-api/flowProtocol/reply';

/** A customer's phone asks what a Flow shows next; somebody holds the line until it is answered. */
export interface FlowExchange {
	readonly kind: 'flow';
	/** Names this asking, so that its answer is found. */
	readonly exchangeId: string;
	readonly flow: string;
	readonly action: 'INIT' | 'BACK' | 'data_exchange';
	readonly screen: string;
	/** Checked against the screen. */
	readonly data: JsonObject;
	/** What earlier screens submitted. */
	readonly seen: Readonly<Record<string, JsonObject>>;
}

/** What a journey answers with. */
export type FlowReply = ScreenReply;
