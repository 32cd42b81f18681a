import { type JsonObject, present } from '../../json';
import { form, must, optionalText, requiredText, type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { type Header, interactive, partLimits } from './parts';

/** A message that opens a WhatsApp Flow, named by its id or its name. */
export interface FlowInput {
	readonly body: string;
	/** The button's label: at most 30 characters, no emoji. */
	readonly cta: string;
	readonly flowId?: string | undefined;
	readonly flowName?: string | undefined;
	/** Comes back in the answer, so it can tell one sending from another. Meta's default is `unused`. */
	readonly flowToken?: string | undefined;
	/** `draft` works only for test users of an unpublished flow. */
	readonly mode?: 'draft' | 'published' | undefined;
	/** `navigate` opens the screen given here, `data_exchange` asks the endpoint. */
	readonly action?: 'navigate' | 'data_exchange' | undefined;
	/** First screen, with `navigate` only. */
	readonly screen?: string | undefined;
	/** Input of the first screen, with `navigate` only; not empty. */
	readonly data?: JsonObject | undefined;
	readonly header?: Header | undefined;
	readonly footer?: string | undefined;
}

const parameters = 'interactive.action.parameters';

/** @see https://developers.facebook.com/docs/whatsapp/flows/guides/sendingaflow */
export const flow = (input: FlowInput): Result<MessageContent> => {
	const payload = present({ screen: input.screen, data: input.data });
	const hasPayload = Object.keys(payload).length > 0;
	const names = [input.flowId, input.flowName].filter((name) => name !== undefined && name !== '');
	return result(
		interactive('flow', input, {
			name: 'flow',
			parameters: present({
				flow_message_version: '3',
				flow_id: input.flowId,
				flow_name: input.flowName,
				flow_cta: input.cta,
				flow_token: input.flowToken,
				mode: input.mode,
				flow_action: input.action,
				flow_action_payload: hasPayload ? payload : undefined,
			}),
		}),
		partLimits(input),
		must(names.length === 1, parameters, 'either flow_id or flow_name', names.length),
		requiredText(`${parameters}.flow_cta`, input.cta),
		// Sources say 20 and 30; the larger is enforced.
		optionalText(`${parameters}.flow_cta`, input.cta, 30),
		form(
			`${parameters}.flow_cta`,
			input.cta,
			/^\P{Extended_Pictographic}*$/u,
			'a text without emoji',
		),
		must(
			!hasPayload || input.action !== 'data_exchange',
			`${parameters}.flow_action_payload`,
			'no payload with data_exchange',
			'a payload',
		),
		must(
			input.data === undefined || Object.keys(input.data).length > 0,
			`${parameters}.flow_action_payload.data`,
			'an object with at least one member',
			'an empty object',
		),
	);
};
