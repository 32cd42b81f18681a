import type { JsonObject } from '../../../cloud-api/json';
import { workflow, type NodeSketch } from './workflow';

/** A step that sends a template. */
export const sendTemplate = (
	name: string,
	category: string,
	parameters: JsonObject = {},
): NodeSketch => ({
	type: 'whatsApp',
	parameters: {
		resource: 'message',
		operation: 'send',
		messageType: 'template',
		templateName: name,
		templateLanguage: 'en',
		templateCategory: category,
		...parameters,
	},
});

/** Sends to whoever an event of that name is about, having their consent; `then` comes after it. */
export const onEvent = (event: string, send: NodeSketch, then?: NodeSketch): JsonObject =>
	workflow(
		{
			Start: { type: 'journeyEventTrigger', parameters: { event, runs: 'parallel' } },
			Consent: {
				type: 'contact',
				parameters: { operation: 'setConsent', consent: 'granted', source: 'checkout' },
			},
			Send: send,
			...(then === undefined ? {} : { Then: then }),
		},
		[
			['Start', 'Consent'],
			['Consent', 'Send'],
			...(then === undefined ? [] : [['Send', 'Then'] as const]),
		],
	);
