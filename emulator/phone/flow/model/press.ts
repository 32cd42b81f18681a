import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import type { FlowJson } from './FlowJson';
import { resolve } from './evaluate';
import { type FlowState, current, openScreen, scopeOf, updateData } from './FlowState';

/** What a tap leads to: the client goes on by itself, asks the endpoint, ends the Flow, or opens a page. */
export type Pressed =
	| { readonly kind: 'shown'; readonly state: FlowState }
	| { readonly kind: 'exchange'; readonly screen: string; readonly data: JsonObject }
	| { readonly kind: 'complete'; readonly params: JsonObject }
	| { readonly kind: 'open'; readonly url: string }
	| { readonly kind: 'nothing' };

/** Carries out an action of the Flow JSON, its payload worked out from what is entered now. */
export function press(flow: FlowJson, state: FlowState, action: unknown): Pressed {
	const open = current(state);
	if (!isJsonObject(action) || open === undefined) return { kind: 'nothing' };
	const payload = payloadOf(action, state);
	switch (action['name']) {
		case 'navigate': {
			const next = action['next'];
			const screen = isJsonObject(next) ? String(next['name'] ?? '') : '';
			return { kind: 'shown', state: openScreen(flow, state, screen, payload) };
		}
		case 'update_data':
			return { kind: 'shown', state: updateData(state, payload) };
		case 'data_exchange':
			return { kind: 'exchange', screen: open.screen, data: payload };
		case 'complete':
			return { kind: 'complete', params: payload };
		case 'open_url': {
			const url = resolve(action['url'] ?? null, scopeOf(state));
			return typeof url === 'string' ? { kind: 'open', url } : { kind: 'nothing' };
		}
		default:
			return { kind: 'nothing' };
	}
}

/** A field nobody filled in is not in the payload, as little as in Meta's. */
function payloadOf(action: JsonObject, state: FlowState): JsonObject {
	const payload = action['payload'];
	if (!isJsonObject(payload)) return {};
	const resolved = resolve(payload, scopeOf(state));
	return isJsonObject(resolved)
		? Object.fromEntries(Object.entries(resolved).filter(([, value]) => value !== null))
		: {};
}
