import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import type { FlowJson } from './FlowJson';
import { type FlowState, openScreen } from './FlowState';

/** What an endpoint's answer does to the Flow. */
export type Replied =
	| { readonly kind: 'shown'; readonly state: FlowState; readonly message: string | undefined }
	| { readonly kind: 'complete'; readonly params: JsonObject }
	| { readonly kind: 'unusable'; readonly problem: string };

/** Applies `{ screen, data }` as Meta's client does: SUCCESS ends, `error_message` shows and leaves the screen. */
export function applyReply(flow: FlowJson, state: FlowState, reply: JsonObject): Replied {
	const { screen, data } = reply;
	const given = isJsonObject(data) ? data : {};
	if (typeof screen !== 'string') return unusable('The answer names no screen.');
	if (screen === 'SUCCESS') {
		const response = given['extension_message_response'];
		const params = isJsonObject(response) ? response['params'] : undefined;
		return isJsonObject(params)
			? { kind: 'complete', params }
			: unusable('SUCCESS has no extension_message_response.params.');
	}
	if (!flow.screens.has(screen)) return unusable(`The Flow has no screen ${screen}.`);
	const { error_message: message, ...rest } = given;
	return {
		kind: 'shown',
		state: openScreen(flow, state, screen, rest),
		message: typeof message === 'string' ? message : undefined,
	};
}

const unusable = (problem: string): Replied => ({ kind: 'unusable', problem });
