import { isJsonObject, type JsonObject } from '../json';
import { isShallowJson } from './isShallowJson';
import { parseJsonObject } from './parseJsonObject';

/** The data API a request speaks; 4.0 adds a signature over the flow token. */
export type DataApiVersion = '3.0' | '4.0';

/** Meta asks whether the endpoint lives. */
export interface Ping {
	readonly kind: 'ping';
	readonly version: DataApiVersion;
}

/** The phone reports that it could not use our last answer; to be acknowledged, not answered with a screen. */
export interface ErrorNotification {
	readonly kind: 'errorNotification';
	readonly version: DataApiVersion;
	readonly flowToken: string;
	readonly screen: string;
	readonly error: string;
	readonly message: string;
}

/** A customer opened the Flow (INIT), came back to a screen (BACK) or submitted one (data_exchange). */
export interface ScreenExchange {
	readonly kind: 'exchange';
	readonly action: 'INIT' | 'BACK' | 'data_exchange';
	readonly version: DataApiVersion;
	/** Empty for INIT. */
	readonly screen: string;
	/** Straight from the customer's phone: check it against the screen's schema. */
	readonly data: JsonObject;
	readonly flowToken: string;
	/** HS256 JWT, with data API 4.0 and a Flow message that carried one. */
	readonly tokenSignature: string | undefined;
}

export type FlowRequest = Ping | ErrorNotification | ScreenExchange;

/** Reads a decrypted request; undefined when it is none of Meta's. */
export function parseRequest(plaintext: Uint8Array): FlowRequest | undefined {
	const fields = isShallowJson(plaintext) ? parseJsonObject(plaintext) : undefined;
	if (fields === undefined) return;
	const { version, action, screen = '', flow_token: flowToken, data } = fields;
	if (version !== '3.0' && version !== '4.0') return;
	if (action === 'ping') return { kind: 'ping', version };
	if (typeof screen !== 'string' || typeof flowToken !== 'string') return;
	const given = isJsonObject(data) ? data : {};
	const { error, error_message: message } = given;
	if (typeof error === 'string' && typeof message === 'string')
		return { kind: 'errorNotification', version, flowToken, screen, error, message };
	if (action !== 'INIT' && action !== 'BACK' && action !== 'data_exchange') return;
	const signature = fields['flow_token_signature'];
	if (signature !== undefined && typeof signature !== 'string') return;
	return {
		kind: 'exchange',
		action,
		version,
		screen,
		data: given,
		flowToken,
		tokenSignature: signature,
	};
}
