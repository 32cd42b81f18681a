import { z } from 'zod';
import type { Subscriptions } from '../../webhook/Subscriptions';
import type { JsonObject } from '../../../../cloud-api/json';
import { accountChange } from '../../webhook/changes';
import type { Emulation } from '../../world/Emulation';
import type { GraphAnswer, Handler } from '../GraphCall';
import { GraphFault, unknownObject } from '../GraphFault';
import { parseWire } from '../wire/parseWire';
import { conversational } from './conversational';
import { healthOf } from '../healthOf';
import { numberStatus } from '../numberStatus';
import { requireHandshake } from '../requireHandshake';
import { selectFields } from '../selectFields';
export {
	getUsername,
	setUsername,
	deleteUsername,
	listUsernameSuggestions,
	getOfficialAccountStatus,
	requestOfficialAccount,
} from './account';
export { listMessageHistory, listMessageEvents } from './messageHistory';
export {
	add,
	migrate,
	requestCode,
	verifyCode,
	register,
	deregister,
	setTwoStepPin,
	syncBusinessApp,
} from './registration';

const success: GraphAnswer = { body: { success: true } };

/** The number as a Graph node. Which members come unasked follows Meta's phone-numbers page. */
const node = (emulation: Emulation) => {
	const { business, number, webhooks, automation, reach } = emulation;
	return {
		verified_name: business.verifiedName,
		code_verification_status: 'VERIFIED',
		display_phone_number: business.displayPhoneNumber,
		quality_rating: number.quality,
		platform_type: 'CLOUD_API',
		throughput: { level: number.throughput === 'HIGH' ? 'HIGH' : 'STANDARD' },
		is_on_biz_app: number.throughput === 'COEXISTENCE',
		last_onboarded_time: '2026-01-01T00:00:00+0000',
		id: business.phoneNumberId,
		status: numberStatus(emulation),
		name_status: 'APPROVED',
		account_mode: 'SANDBOX',
		is_official_business_account: false,
		whatsapp_business_manager_messaging_limit: reach.tier,
		health_status: healthOf(emulation),
		...(automation.prompts.length + automation.commands.length === 0
			? {}
			: { conversational_automation: conversational(automation) }),
		...(number.requestedName === undefined ? {} : { new_name_status: 'PENDING_REVIEW' }),
		...(number.username === undefined ? {} : { username: number.username }),
		...(number.searchVisibility === undefined
			? {}
			: { search_visibility: number.searchVisibility }),
		webhook_configuration: webhookConfiguration(webhooks.subscriptions),
	};
};

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

/** What it reads is a member of the number. */
export const getHealth = get;

export const getAccountNumber: Handler = (call, emulation) => ({
	body: {
		...selectFields(node(emulation), call.query['fields'], unasked),
		id: emulation.business.accountNumberId,
	},
});

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

const securityNotices = z.looseObject({
	whatsapp_business_api_data: z.looseObject({
		show_security_notifications: z.boolean().optional(),
		notify_user_change_number: z.boolean().optional(),
	}),
});

/** Checked and not acted on. */
export const setSecurityNotifications: Handler = (call) => {
	parseWire(securityNotices, call.body);
	return success;
};

/** Nothing to forget here: the emulator keeps no contact book, it shows every number it has. */
export const deleteContactBookEntry: Handler = (call, { people }) => {
	const { bsuid = '' } = call.query;
	if (people.find({ recipient: bsuid }) === undefined) throw unknownObject('DELETE', bsuid);
	return success;
};

export const getSettings: Handler = (_call, { number }) => ({ body: { ...number.settings } });

/** Merged by member; calling is merged one level deeper, and its news goes to `account_settings_update`. */
export const updateSettings: Handler = (call, { number, business, clock, webhooks }) => {
	const change = parseWire(settingsChange, call.body ?? {});
	const { calling, storage_configuration: storage } = change;
	if (storage !== undefined && number.registered) {
		throw new GraphFault(100, 'Storage can be set only while the number is not registered.');
	}
	const merged = { ...objectOf(number.settings['calling']), ...calling };
	number.settings = { ...number.settings, ...change, calling: merged };
	if (calling === undefined) return success;
	const value = { type: 'phone_number_settings', phone_number_settings: { calling: merged } };
	return {
		...success,
		afterwards: () =>
			webhooks.enqueue(
				'account_settings_update',
				accountChange(business, clock.now(), 'account_settings_update', {
					messaging_product: 'whatsapp',
					timestamp: String(Math.floor(clock.now() / 1000)),
					...(value as JsonObject),
				}),
			),
	};
};

const onOff = z.enum(['ENABLED', 'DISABLED']);

/** The settings Meta documents; what is new to us passes. */
const settingsChange = z
	.looseObject({
		calling: z.looseObject({ status: onOff.optional() }).optional(),
		storage_configuration: z
			.looseObject({
				status: z.enum(['IN_COUNTRY_STORAGE_ENABLED', 'NO_STORAGE_ENABLED', 'DEFAULT']),
				data_localization_region: z.string().optional(),
				retention_minutes: z.literal(60).optional(),
			})
			.optional(),
		user_identity_change: z.looseObject({ enable_identity_key_check: z.boolean() }).optional(),
		payload_encryption: z
			.looseObject({ status: onOff, client_encryption_key: z.string().optional() })
			.optional(),
	})
	.refine((body) => Object.keys(body).length > 0, 'must name a setting');

const objectOf = (value: unknown): object =>
	typeof value === 'object' && value !== null ? value : {};
