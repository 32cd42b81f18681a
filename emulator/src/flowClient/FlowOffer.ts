import type { JsonObject } from '../../../cloud-api/json';

/** What came of a call of the endpoint, as the phone learns it. */
export type FlowAnswer =
	| { readonly kind: 'screen'; readonly reply: JsonObject }
	/** 427: the token does not hold (any more); the button in the chat goes dead. */
	| { readonly kind: 'refused'; readonly message: string }
	/** Anything else: no answer in 10 seconds, an error status, bytes that do not decrypt. */
	| { readonly kind: 'failed'; readonly problem: string };

/** A Flow as the phone gets it when its button is tapped. */
export interface FlowOffer {
	readonly name: string;
	readonly json: JsonObject;
	/** The screen to open on: the message's own, or what the endpoint answered to INIT. */
	readonly reply: FlowAnswer;
}
