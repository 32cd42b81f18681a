/** Codes the emulator itself answers with, and their titles: https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const known = {
	1: ['An unknown error occurred', 500],
	2: ['Service temporarily unavailable', 503],
	4: ['Application request limit reached', 400],
	10: ['Application does not have permission for this action', 403],
	15: ['This method must be called with an app access_token.', 400],
	100: ['Invalid parameter', 400],
	101: ['Invalid application', 400],
	190: ['Invalid OAuth access token', 401],
	368: ['Temporarily blocked for policies violations', 403],
	2200: ['Callback verification failed', 400],
	2500: ['Unknown path components', 400],
	80007: ['Rate limit hit', 400],
	80008: ['There have been too many calls to this account', 400],
	130403: ['Business blocked the user', 400],
	130429: ['Rate limit hit', 400],
	130472: ["User's number is part of an experiment", 400],
	131000: ['Something went wrong', 500],
	131008: ['Required parameter is missing', 400],
	131009: ['Parameter value is not valid', 400],
	131016: ['Service unavailable', 500],
	131020: ['Group is not active', 400],
	131026: ['Message undeliverable', 400],
	131031: ['Business Account locked', 403],
	131041: ['Group participant limit reached', 400],
	131042: ['Business eligibility payment issue', 400],
	131047: ['Re-engagement message', 400],
	131048: ['Spam rate limit hit', 400],
	131049: ['This message was not delivered to maintain healthy ecosystem engagement.', 400],
	131050: ['User has stopped marketing messages from this business', 400],
	131051: ['Unsupported message type', 400],
	131052: ['Media download error', 400],
	131053: ['Media upload error', 400],
	131056: ['(Business Account, Consumer Account) pair rate limit hit', 400],
	131057: ['Business Account is in maintenance mode', 500],
	131063: ['Marketing templates are disabled on Cloud API', 400],
	131070: ['Conversation is owned by another responder', 400],
	132000: ['Number of parameters does not match the expected number of params', 400],
	132001: ['Template name does not exist in the translation', 404],
	132012: ['Parameter format does not match format in the created template', 400],
	132015: ['Template is paused', 400],
	132068: ['Flow is blocked', 400],
	132069: ['Flow is throttled', 400],
	132016: ['Template is disabled', 400],
	133005: ['Two step verification PIN Mismatch', 400],
	133010: ['Phone number not registered', 400],
	133016: ['Too many registration attempts', 400],
	138000: ['Calling not enabled', 400],
	138003: ['Duplicate call', 400],
	138004: ['Connection error', 400],
	138006: ['No call permission', 400],
	138009: ['Call permission request limit reached', 400],
	138012: ['Business-initiated call limit reached', 400],
	139100: ['Failed to block/unblock users', 400],
	147001: ['Username is not available', 400],
	200005: ['Template insights are not enabled', 400],
	2388077: ['Inbound product types must be queried alone', 400],
	2494164: ['Terms of service not accepted', 400],
	2494191: ['Only the escalation partner may take a conversation', 400],
	2593107: ['Synchronization limit reached', 400],
	139001: ['Flow cannot be updated', 400],
	139002: ['Flow cannot be published', 400],
	139003: ['Flow cannot be deprecated', 400],
	139004: ['Flow cannot be deleted', 400],
} as const satisfies Record<number, readonly [title: string, httpStatus: number]>;

const entryOf = (code: number): readonly [string, number] =>
	new Map<number, readonly [string, number]>(
		Object.entries(known).map(([key, entry]) => [Number(key), entry]),
	).get(code) ?? ['Error', 400];

/** The title Meta gives a code. */
export const titleOf = (code: number): string => entryOf(code)[0];

/** Most of Graph's errors are of the first type; a method that an object does not have is of the second. */
type FaultType = 'OAuthException' | 'GraphMethodException';

/** Thrown by a handler: the call is answered with Graph's error envelope. */
export class GraphFault extends Error {
	override readonly name = 'GraphFault';
	readonly code: number;
	readonly details: string;
	readonly httpStatus: number;
	readonly subcode: number | undefined;
	readonly transient: boolean;
	readonly type: FaultType;

	constructor(
		code: number,
		details: string,
		extra: {
			readonly subcode?: number | undefined;
			readonly httpStatus?: number | undefined;
			readonly title?: string | undefined;
			/** A 5xx is, unless this says otherwise. */
			readonly transient?: boolean | undefined;
			readonly type?: FaultType;
		} = {},
	) {
		const [title, httpStatus] = entryOf(code);
		super(`(#${code}) ${extra.title ?? title}`);
		this.code = code;
		this.details = details;
		this.httpStatus = extra.httpStatus ?? httpStatus;
		this.subcode = extra.subcode;
		this.transient = extra.transient ?? this.httpStatus >= 500;
		this.type = extra.type ?? 'OAuthException';
	}

	envelope(traceId: string): object {
		return {
			error: {
				message: this.message,
				type: this.type,
				code: this.code,
				error_data: { messaging_product: 'whatsapp', details: this.details },
				...(this.subcode === undefined ? {} : { error_subcode: this.subcode }),
				...(this.transient ? { is_transient: true } : {}),
				fbtrace_id: traceId,
			},
		};
	}
}

/** Graph's answer to an id that is not there or not yours; it does not say which. */
export const unknownObject = (method: string, id: string): GraphFault =>
	new GraphFault(
		100,
		`Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
		{ subcode: 33, type: 'GraphMethodException' },
	);

/** Graph's answer to a path that names nothing at all. */
export const unsupported = (method: string): GraphFault =>
	new GraphFault(
		100,
		`Unsupported ${method.toLowerCase()} request. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
		{ type: 'GraphMethodException' },
	);
