import type { JsonObject } from '../../../cloud-api/json';
import { compile } from '../../../engine/src/journey/compile';
import type { Compilation, Journey } from '../../../engine/src/journey/journey';
import type { Compile } from '../../../engine/src/journey/compileVersion';
import { sendText, workflow, type NodeSketch } from '../journeys/workflow';

const offer: NodeSketch = {
	type: 'whatsApp',
	parameters: {
		resource: 'message',
		operation: 'send',
		messageType: 'template',
		templateName: 'sale',
		templateLanguage: 'en',
		templateCategory: 'marketing',
	},
};

const keyword = (word: string): NodeSketch => {
	const rule = { topic: 't', keywords: word, match: 'exact', language: '', priority: 1 };
	return {
		type: 'whatsAppTrigger',
		parameters: { filters: { keywordRules: { rule: [rule] } }, runs: 'parallel' },
	};
};

/** Journeys that send much and in every manner: to be sent again or parked, with a stand-in, and calls of both kinds. */
const documents: Readonly<Record<string, JsonObject>> = {
	chat: workflow(
		{
			Start: keyword('go'),
			First: sendText('a text', {
				windowClosed: 'template',
				fallbackTemplateName: 'reopen',
				fallbackTemplateLanguage: 'en',
				fallbackTemplateCategory: 'utility',
			}),
			Ask: { type: 'waitForReply', parameters: { timeoutAmount: 2, timeoutUnit: 'hours' } },
			Last: sendText('another text'),
			Pull: {
				type: 'journeyInterrupt',
				parameters: { sources: ['event'], events: 'order.placed' },
			},
			Bye: sendText('bye'),
		},
		[
			['Start', 'First'],
			['First', 'Ask'],
			['Ask', 'Last'],
			['Pull', 'Bye'],
		],
	),
	sale: workflow(
		{
			Start: { type: 'journeyEventTrigger', parameters: { event: 'sale', runs: 'restart' } },
			Offer: offer,
			Hour: { type: 'wait', parameters: { amount: 1, unit: 'hours' } },
			Remind: sendText('a reminder'),
			Again: offer,
		},
		[
			['Start', 'Offer'],
			['Offer', 'Hour'],
			['Hour', 'Remind'],
			['Remind', 'Again'],
		],
	),
	look: workflow(
		{
			Start: keyword('look'),
			Look: { type: 'whatsApp', parameters: { resource: 'profile', operation: 'get' } },
			Say: sendText('looked'),
		},
		[
			['Start', 'Look'],
			['Look', 'Say'],
		],
	),
	make: workflow(
		{
			Start: keyword('make'),
			Make: {
				type: 'whatsApp',
				parameters: { resource: 'qrCode', operation: 'create', prefilledMessage: 'hello' },
			},
			Say: sendText('made'),
		},
		[
			['Start', 'Make'],
			['Make', 'Say'],
		],
	),
	help: workflow(
		{
			Start: keyword('agent'),
			Person: {
				type: 'escalateToHuman',
				parameters: {
					slaAmount: 15,
					slaUnit: 'minutes',
					handBackAmount: 1,
					handBackUnit: 'hours',
				},
			},
			Thanks: sendText('thanks'),
		},
		[
			['Start', 'Person'],
			['Person', 'Thanks'],
		],
	),
};

const known = new Map<string, Compilation>();

/** The real compiler, once per document: a host compiles what is published whenever it is opened. */
export const compileOnce: Compile = (document, options) => {
	const key = `${options.id} ${JSON.stringify(document)}`;
	const compilation = known.get(key) ?? compile(document, options);
	known.set(key, compilation);
	return compilation;
};

/** What is published in every trial. */
export function trialJourneys(): readonly {
	readonly journey: Journey;
	readonly document: JsonObject;
}[] {
	return Object.entries(documents).map(([id, document]) => {
		const { journey, problems } = compileOnce(document, { id, subworkflow: () => null });
		if (journey === null) throw new Error(JSON.stringify(problems));
		return { journey, document };
	});
}
