import { z } from 'zod';
import type { Subscriptions } from '../../webhook/Subscriptions';
import type { Emulation } from '../../world/Emulation';
import type { GraphAnswer, Handler } from '../GraphCall';
import { GraphFault } from '../GraphFault';
import { parseWire } from '../wire/parseWire';
import { requireHandshake } from '../requireHandshake';
import { selectFields } from '../selectFields';

const success: GraphAnswer = { body: { success: true } };

/** The number as a Graph node. Which members come unasked follows Meta's phone-numbers page. */
const node = ({ business, number, webhooks }: Emulation) => ({
	verified_name: business.verifiedName,
	code_verification_status: 'VERIFIED',
	display_phone_number: business.displayPhoneNumber,
	quality_rating: 'GREEN',
	platform_type: 'CLOUD_API',
	throughput: { level: 'STANDARD' },
	last_onboarded_time: '2026-01-01T00:00:00+0000',
	id: business.phoneNumberId,
	status: number.registered ? 'CONNECTED' : 'DISCONNECTED',
	name_status: 'APPROVED',
	account_mode: 'SANDBOX',
	is_official_business_account: false,
	whatsapp_business_manager_messaging_limit: 'TIER_2K',
	health_status: { can_send_message: number.registered ? 'AVAILABLE' : 'BLOCKED', entities: [] },
	...(number.requestedName === undefined ? {} : { new_name_status: 'PENDING_REVIEW' }),
	...(number.username === undefined ? {} : { username: number.username }),
	...(number.searchVisibility === undefined ? {} : { search_visibility: number.searchVisibility }),
	webhook_configuration: webhookConfiguration(webhooks.subscriptions),
});

const unasked = [
	'verified_name',
	'code_verification_status',
	'display_phone_number',
	'quality_rating',
	'platform_type',
	'throughput',
	'last_onboarded_time',
	'id',
];

export const get: Handler = (call, emulation) => ({
	body: selectFields(node(emulation), call.query['fields'], unasked),
});

export const list: Handler = (call, emulation) => ({
	body: {
		data: [selectFields(node(emulation), call.query['fields'], unasked)],
		paging: { cursors: { before: 'QVFI', after: 'QVFI' } },
	},
});

const newNumber = z.looseObject({
	cc: z.coerce.string().regex(/^\d{1,3}$/),
	phone_number: z.coerce.string().regex(/^\d{4,15}$/),
	verified_name: z.string().optional(),
	migrate_phone_number: z.boolean().optional(),
});

/** Gives an id and stores nothing: one emulator is one number. */
export const add: Handler = (call, emulation) => {
	parseWire(newNumber, call.body ?? {});
	return { body: { id: emulation.ids.object() } };
};

const codeRequest = z.looseObject({
	code_method: z.enum(['SMS', 'VOICE']),
	language: z.string().min(2),
});

export const requestCode: Handler = (call) => {
	parseWire(codeRequest, { ...call.query, ...Object(call.body) });
	return success;
};

export const verifyCode: Handler = (call) => {
	parseWire(z.looseObject({ code: z.coerce.string().regex(/^\d{6}$/) }), {
		...call.query,
		...Object(call.body),
	});
	return success;
};

const pin = z.string().regex(/^\d{6}$/, 'must be 6 digits');
const registration = z.looseObject({ messaging_product: z.literal('whatsapp'), pin });

export const register: Handler = (call, { number }) => {
	const body = parseWire(registration, call.body ?? {});
	if (number.twoStepPin !== undefined && number.twoStepPin !== body.pin) {
		throw new GraphFault(133005, 'The PIN is not the one set for two-step verification.');
	}
	number.twoStepPin = body.pin;
	number.registered = true;
	return success;
};

export const deregister: Handler = (_call, { number }) => {
	number.registered = false;
	return success;
};

export const setTwoStepPin: Handler = (call, { number }) => {
	number.twoStepPin = parseWire(z.looseObject({ pin }), call.body).pin;
	return success;
};

export const requestDisplayName: Handler = (call, { number }) => {
	const name = call.query['new_display_name'] ?? '';
	if (name === '') throw new GraphFault(131008, 'Parameter "new_display_name" is required.');
	number.requestedName = name;
	return success;
};

export const setSearchVisibility: Handler = (call, { number }) => {
	const body = parseWire(z.looseObject({ search_visibility: z.string().min(1) }), call.body);
	number.searchVisibility = body.search_visibility;
	return success;
};

const override = z.looseObject({
	webhook_configuration: z.looseObject({
		override_callback_uri: z.string().max(200).optional(),
		verify_token: z.string().optional(),
	}),
});

/** An empty configuration takes the override away. */
export const setWebhookOverride: Handler = async (call, { business, webhooks }) => {
	const { override_callback_uri: url = '', verify_token: verifyToken = '' } = parseWire(
		override,
		call.body,
	).webhook_configuration;
	const callback = url === '' ? undefined : { url, verifyToken, appSecret: business.appSecret };
	if (callback === undefined) webhooks.undirect('number');
	else await requireHandshake(webhooks, 'number', callback);
	webhooks.subscriptions.number = callback;
	return success;
};

/** Where the number's webhooks go, by who said so; what is not set is left out. */
const webhookConfiguration = ({ number, account, app }: Subscriptions) => ({
	...(number === undefined ? {} : { phone_number: number.url }),
	...(account?.override === undefined ? {} : { whatsapp_business_account: account.override.url }),
	...(app === undefined ? {} : { application: app.callbackUrl }),
});

export const getSettings: Handler = (_call, { number }) => ({ body: { ...number.settings } });

export const updateSettings: Handler = (call, { number }) => {
	number.settings = {
		...number.settings,
		...parseWire(z.record(z.string(), z.unknown()), call.body ?? {}),
	};
	return success;
};
