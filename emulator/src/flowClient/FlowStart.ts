import type { JsonObject } from '../../../cloud-api/json';

/** What a Flow message says about the Flow it opens. */
export interface FlowStart {
	/** Its id, or its name. */
	readonly flow: string;
	readonly mode: 'draft' | 'published';
	/** `unused` when the message carries none, as Meta has it. */
	readonly token: string;
	/** The screen it opens on and its data; without one the endpoint is asked (INIT), or the first screen shows. */
	readonly opensOn?: { readonly screen: string; readonly data: JsonObject };
	readonly asksEndpoint: boolean;
}

/** The members of a message or a template button that say how a Flow opens. */
export interface FlowParameters {
	readonly flow_token?: string | undefined;
	readonly mode?: 'draft' | 'published' | undefined;
	readonly flow_action?: string | undefined;
	readonly flow_action_payload?:
		{ readonly screen: string; readonly data?: JsonObject | undefined } | undefined;
}

/** Reads how a Flow opens. */
export const flowStart = (flow: string, given: FlowParameters): FlowStart => ({
	flow,
	mode: given.mode ?? 'published',
	token: given.flow_token ?? 'unused',
	asksEndpoint: given.flow_action === 'data_exchange',
	...(given.flow_action_payload === undefined
		? {}
		: {
				opensOn: {
					screen: given.flow_action_payload.screen,
					data: given.flow_action_payload.data ?? {},
				},
			}),
});
