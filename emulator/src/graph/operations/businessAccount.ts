import { z } from 'zod';
import type { Emulation } from '../../world/Emulation';
import type { Handler } from '../GraphCall';
import { requireHandshake } from '../requireHandshake';
import { selectFields } from '../selectFields';
import { parseWire } from '../wire/parseWire';

const node = ({ business, account, number }: Emulation) => ({
	id: business.wabaId,
	name: account.name,
	currency: 'USD',
	timezone_id: account.timezoneId,
	message_template_namespace: 'ba30dd89_2ebd_41e4_b805_f2c05ae04cc9',
	account_review_status: 'APPROVED',
	business_verification_status: 'verified',
	country: 'US',
	ownership_type: 'SELF',
	primary_business_location: 'US',
	is_enabled_for_insights: account.insights,
	marketing_messages_onboarding_status: 'ONBOARDED',
	marketing_messages_lite_api_status: 'ONBOARDED',
	owner_business_info: { id: business.businessId, name: business.verifiedName },
	health_status: {
		can_send_message: number.registered ? 'AVAILABLE' : 'BLOCKED',
		entities: [
			{
				entity_type: 'PHONE_NUMBER',
				id: business.phoneNumberId,
				can_send_message: number.registered ? 'AVAILABLE' : 'BLOCKED',
			},
			{ entity_type: 'WABA', id: business.wabaId, can_send_message: 'AVAILABLE' },
			{ entity_type: 'BUSINESS', id: business.businessId, can_send_message: 'AVAILABLE' },
			{ entity_type: 'APP', id: business.appId, can_send_message: 'AVAILABLE' },
		],
	},
});

const unasked = ['name', 'currency', 'timezone_id', 'message_template_namespace'];

export const get: Handler = (call, emulation) => ({
	body: selectFields(node(emulation), call.query['fields'], unasked),
});

const change = z.looseObject({
	name: z.string().min(1).max(100).optional(),
	timezone_id: z.coerce.string().regex(/^\d+$/).optional(),
});

export const update: Handler = (call, { account }) => {
	const { name, timezone_id } = parseWire(change, call.body ?? {});
	account.name = name ?? account.name;
	account.timezoneId = timezone_id ?? account.timezoneId;
	return { body: { success: true } };
};

export const listSubscribedApps: Handler = (_call, { business, webhooks }) => {
	const { account } = webhooks.subscriptions;
	if (account === undefined) return { body: { data: [] } };
	const app = {
		id: business.appId,
		name: business.appName,
		link: `https://www.facebook.com/games/?app_id=${business.appId}`,
	};
	const override =
		account.override === undefined ? {} : { override_callback_uri: account.override.url };
	return { body: { data: [{ whatsapp_business_api_data: app, ...override }] } };
};

const subscription = z.looseObject({
	override_callback_uri: z.url().max(200, 'must be at most 200 characters long').optional(),
	verify_token: z.string().optional(),
});

export const subscribeApp: Handler = async (call, { business, webhooks }) => {
	const wish = parseWire(subscription, call.body ?? {});
	const override =
		wish.override_callback_uri === undefined
			? undefined
			: {
					url: wish.override_callback_uri,
					verifyToken: wish.verify_token ?? '',
					appSecret: business.appSecret,
				};
	if (override === undefined) webhooks.undirect('account');
	else await requireHandshake(webhooks, 'account', override);
	webhooks.subscriptions.account = { override };
	return { body: { success: true } };
};

export const unsubscribeApp: Handler = (_call, { webhooks }) => {
	webhooks.subscriptions.account = undefined;
	webhooks.undirect('account');
	return { body: { success: true } };
};
