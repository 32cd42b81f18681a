import { z } from 'zod';
import type { Handler } from '../GraphCall';
import { requireHandshake } from '../requireHandshake';
import { selectFields } from '../selectFields';
import { parseWire } from '../wire/parseWire';
import { accountNode } from './accountNode';

export * from './accountPeople';

const unasked = ['name', 'currency', 'timezone_id', 'message_template_namespace'];

export const get: Handler = (call, emulation) => ({
	body: selectFields(accountNode(emulation), call.query['fields'], unasked),
});

/** The same object, of which only its health is read. */
export const getHealth = get;

const change = z.looseObject({
	name: z.string().min(1).max(100).optional(),
	timezone_id: z.coerce.string().regex(/^\d+$/).optional(),
});

export const update: Handler = (call, { account, portfolio, clock }) => {
	const { name, timezone_id } = parseWire(change, call.body ?? {});
	account.name = name ?? account.name;
	account.timezoneId = timezone_id ?? account.timezoneId;
	portfolio.note('ACCOUNT_UPDATED', clock.now(), account.name);
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

export const subscribeApp: Handler = async (call, { business, webhooks, portfolio, clock }) => {
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
	portfolio.note('WEBHOOK_CONFIGURED', clock.now(), override?.url ?? business.appName);
	return { body: { success: true } };
};

export const unsubscribeApp: Handler = (_call, { webhooks }) => {
	webhooks.subscriptions.account = undefined;
	webhooks.undirect('account');
	return { body: { success: true } };
};
