import { z } from 'zod';
import type { GraphAnswer, Handler } from '../GraphCall';
import { selectFields } from '../selectFields';
import { parseWire } from '../wire/parseWire';
import { conversational } from './conversational';

export { get as getConversational } from './phoneNumber';
export * from './signups';
export * from './welcomeSequences';

const success: GraphAnswer = { body: { success: true } };

const withoutEmoji = (text: string): boolean => !/\p{Extended_Pictographic}/u.test(text);
const shown = (max: number) =>
	z.string().min(1).max(max).refine(withoutEmoji, 'must not have an emoji');

const components = z.looseObject({
	prompts: z.array(shown(80)).max(4).optional(),
	commands: z
		.array(z.strictObject({ command_name: shown(32), command_description: shown(256) }))
		.max(30)
		.optional(),
});

/** What is left out is taken away. */
export const setConversational: Handler = (call, { automation }) => {
	const { prompts = [], commands = [] } = parseWire(components, call.body ?? {});
	automation.prompts = prompts;
	automation.commands = commands;
	return success;
};

export const getBot: Handler = (call, { automation }) => ({
	body: selectFields({ ...conversational(automation) }, call.query['fields'], [
		'prompts',
		'commands',
	]),
});

const contact = z.looseObject({
	email: z.email().max(128),
	mobile_number: z.string().optional(),
	landline_number: z.string().optional(),
});

const compliance = z
	.looseObject({
		messaging_product: z.literal('whatsapp'),
		entity_name: z.string().min(2).max(128),
		entity_type: z.enum([
			'LIMITED_LIABILITY_PARTNERSHIP',
			'SOLE_PROPRIETORSHIP',
			'PARTNERSHIP',
			'PUBLIC_COMPANY',
			'PRIVATE_COMPANY',
			'OTHER',
		]),
		entity_type_custom: z.string().optional(),
		is_registered: z.boolean().optional(),
		grievance_officer_details: contact.extend({ name: z.string().max(128) }),
		customer_care_details: contact,
	})
	.refine(
		({ entity_type: type, entity_type_custom: custom }) => type !== 'OTHER' || custom !== undefined,
		{ path: ['entity_type_custom'], error: 'is needed for OTHER', params: { missing: true } },
	);

export const setCompliance: Handler = (call, { automation }) => {
	const { messaging_product: _product, ...facts } = parseWire(compliance, call.body ?? {});
	automation.compliance = facts;
	return success;
};

export const getCompliance: Handler = (call, { automation, business }) => ({
	body: {
		data: [
			{
				...selectFields(
					automation.compliance,
					call.query['fields'],
					Object.keys(automation.compliance),
				),
				whatsapp_business_account_id: business.wabaId,
				messaging_product: 'whatsapp',
			},
		],
	},
});
