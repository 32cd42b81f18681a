import type { JsonObject } from '../../../cloud-api/json';
import { onEvent, sendTemplate } from '../journeys/onEvent';
import { sendText, type NodeSketch } from '../journeys/workflow';

const number = "={{ 'No ' + $('Start').item.json.data.n + '.' }}";
const parameters = {
	parameter: [{ component: 'body', index: 1, type: 'text', value: number }],
};

const template = (name: string, category: string): NodeSketch =>
	sendTemplate(name, category, { templateParameters: parameters });

/** What each kind of message is sent with; every message says its own number, and so shows on the phone. */
const sends = {
	text: sendText(number),
	/** A text that waits until the window is open again. */
	kept: sendText(number, { windowClosed: 'wait' }),
	/** A text that a template replaces when the window is closed. */
	orTemplate: sendText(number, {
		windowClosed: 'template',
		fallbackTemplateName: 'notice',
		fallbackTemplateLanguage: 'en',
		fallbackTemplateCategory: 'utility',
		fallbackTemplateParameters: parameters,
	}),
	offer: template('offer', 'marketing'),
	notice: template('notice', 'utility'),
	form: {
		type: 'whatsApp',
		parameters: {
			resource: 'message',
			operation: 'send',
			messageType: 'flow',
			body: number,
			buttonText: 'Open',
			flowId: { __rl: true, mode: 'list', value: 'FLOW' },
		},
	},
} as const satisfies Record<string, NodeSketch>;

/** A kind of message that a scenario sends. */
export type Kind = keyof typeof sends;

/** One journey for each kind of message: sends it to whoever the event of that name is about. */
export const journeysOf = (flowId: string): readonly (readonly [Kind, JsonObject])[] =>
	(Object.keys(sends) as Kind[]).map((kind) => [
		kind,
		onEvent(kind, JSON.parse(JSON.stringify(sends[kind]).replace('FLOW', flowId)) as NodeSketch),
	]);

/** The templates that they send. */
export const templates = (
	[
		['offer', 'MARKETING'],
		['notice', 'UTILITY'],
	] as const
).map(([name, category]) => ({
	name,
	language: 'en',
	category,
	components: [
		{ type: 'BODY', text: 'About {{1}} and so on', example: { body_text: [['No 1.']] } },
	] as const,
}));
