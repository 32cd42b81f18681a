import { describe, expect, it } from '@jest/globals';
import { type INodeParameters, type INodeType, NodeHelpers } from 'n8n-workflow';
import { operationIds } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import { readHours } from '../../../nodes/BusinessHours/businessHours';
import { BusinessHours } from '../../../nodes/BusinessHours/BusinessHours.node';
import { Form } from '../../../nodes/form/Form';
import { duration } from '../../../nodes/form/duration';
import { readKeywordRules } from '../../../nodes/MatchKeywords/keywordRule';
import { MatchKeywords } from '../../../nodes/MatchKeywords/MatchKeywords.node';
import { Split } from '../../../nodes/Split/Split.node';
import { readVariants } from '../../../nodes/Split/splitVariant';
import { readAnswers } from '../../../nodes/WaitForReply/takeReply';
import { WaitForReply } from '../../../nodes/WaitForReply/WaitForReply.node';
import { formOf } from '../../../nodes/WhatsApp/operationOf';
import { graphCall } from '../../../nodes/WhatsApp/graphCall';
import { outboundMessage } from '../../../nodes/WhatsApp/outboundMessage';
import { sendOptions } from '../../../nodes/WhatsApp/sendOptions';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { readMessageFilters } from '../../../nodes/WhatsAppTrigger/messageFilters';
import { triggerMatch } from '../../../nodes/WhatsAppTrigger/triggerMatch';
import { WhatsAppTrigger } from '../../../nodes/WhatsAppTrigger/WhatsAppTrigger.node';
import { everyKind } from '../../unit/nodes/everyKind';
import { text } from '../../unit/nodes/messages';

/** n8n leaves out of a saved workflow whatever equals the form's default, and fills it in again to run it. */
function saved(type: INodeType, parameters: INodeParameters, withDefaults: boolean): JsonObject {
	const { description } = type;
	const typeVersion = 'template' in parameters ? 1.1 : 1;
	const node = {
		parameters,
		typeVersion,
		name: '',
		type: '',
		id: '',
		position: [0, 0] as [number, number],
	};
	// The fields of other operations cannot show; to leave them out saves most of the time.
	const properties = description.properties.filter(({ displayOptions }) =>
		(['resource', 'operation'] as const).every((name) => {
			const shown = displayOptions?.show?.[name];
			return shown === undefined || shown.some((one) => one === (parameters[name] ?? one));
		}),
	);
	const result = NodeHelpers.getNodeParameters(
		properties,
		parameters,
		withDefaults,
		false,
		node,
		description,
	);
	return (result ?? {}) as JsonObject;
}

const whatsApp = new WhatsApp();
const facts = { firstContact: true, now: Date.UTC(2026, 0, 4, 22) };
const bySource: readonly [
	string,
	INodeType,
	INodeParameters,
	(parameters: JsonObject) => unknown,
][] = [
	...Object.entries(everyKind).map(([messageType, { form }]): (typeof bySource)[number] => [
		`message ${messageType}`,
		whatsApp,
		{ ...form, messageType } as INodeParameters,
		(parameters) => [outboundMessage(parameters), sendOptions(parameters, 'UTC')],
	]),
	...(['form', 'list'] as const).map((templateInput): (typeof bySource)[number] => [
		`a chosen template with its values by ${templateInput}`,
		whatsApp,
		{
			messageType: 'template',
			template: { __rl: true, mode: 'list', value: 'offer|es_MX' },
			templateInput,
			templateValues: { mappingMode: 'defineBelow', value: { 'body.1': 'form' }, schema: [] },
			templateParameters: { parameter: [{ value: 'list' }] },
		} as INodeParameters,
		(parameters) => {
			const reading = outboundMessage(parameters);
			expect(reading).toMatchObject({
				message: { components: [{ parameters: [{ text: templateInput }] }] },
			});
			return reading;
		},
	]),
	...operationIds
		.filter((id) => id !== 'message.send' && formOf(id)?.n8nOnly !== true)
		.map((id): (typeof bySource)[number] => {
			const [resource = '', operation = ''] = id.split('.');
			return [
				id,
				whatsApp,
				{ resource, operation, ...formOf(id)?.example } as INodeParameters,
				(parameters) =>
					graphCall(parameters, { phoneNumberId: '1', businessAccountId: '2', appId: '3' }),
			];
		}),
	[
		'business hours',
		new BusinessHours(),
		{
			zone: 'UTC',
			weekly: { period: [{}, { days: ['sat'], from: '10:00' }] },
			openings: { opening: [{ date: '2026-01-01' }] },
		},
		(parameters) => readHours(new Form(parameters)),
	],
	[
		'keyword rules',
		new MatchKeywords(),
		{
			rules: {
				rule: [
					{ topic: 'a', keywords: 'b' },
					{ topic: 'c', keywords: 'd', priority: 5 },
				],
			},
		},
		(parameters) => readKeywordRules(new Form(parameters), 'rules'),
	],
	[
		'answers and timeout',
		new WaitForReply(),
		{ answers: { answer: [{ name: 'a', keywords: 'b' }, {}] } },
		(parameters) => [
			readAnswers(new Form(parameters)),
			new Form(parameters).flag('takeOther', true),
			duration(new Form({ timeoutAmount: 24, ...parameters }), 'timeout'),
		],
	],
	[
		'variants',
		new Split(),
		{ variants: { variant: [{ name: 'a' }, { name: 'b', weight: 9 }] } },
		(parameters) => readVariants(new Form(parameters)),
	],
	[
		'trigger',
		new WhatsAppTrigger(),
		{
			filters: {
				outsideBusinessHours: true,
				hours: { zone: 'UTC', weekly: { period: [{}] } },
				keywordRules: { rule: [{ topic: 'hi', keywords: 'hola' }] },
			},
		},
		(parameters) => triggerMatch(readMessageFilters(parameters), text('hola'), facts),
	],
];

describe('a form saved without its defaults means the same as with them', () => {
	it.each(bySource)('%s', (_what, type, parameters, meaning) => {
		expect(meaning(saved(type, parameters, false))).toEqual(meaning(saved(type, parameters, true)));
	});
});
