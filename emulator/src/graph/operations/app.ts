import { z } from 'zod';
import { systemUser } from '../../portfolio/Portfolio';
import type { Handler } from '../GraphCall';
import { pageOf } from '../pageOf';
import { requireHandshake } from '../requireHandshake';
import { selectFields } from '../selectFields';
import { jsonList } from '../wire/jsonList';
import { parseWire } from '../wire/parseWire';

const object = 'whatsapp_business_account';

export const get: Handler = (call, { business }) => ({
	body: selectFields(
		{
			id: business.appId,
			name: business.appName,
			link: `https://www.facebook.com/games/?app_id=${business.appId}`,
			category: 'Business',
		},
		call.query['fields'],
		['name', 'link', 'category'],
	),
});

export const listSubscriptions: Handler = (_call, { webhooks }) => {
	const { app } = webhooks.subscriptions;
	const subscription = app && {
		object,
		callback_url: app.callbackUrl,
		active: true,
		fields: app.fields.map((name) => ({ name, version: 'v26.0' })),
	};
	return { body: { data: subscription === undefined ? [] : [subscription] } };
};

/** A list, the JSON of one, or names with commas between. */
const names = z
	.union([jsonList(z.string()), z.string().transform((text) => text.split(','))])
	.transform((list) => list.map((name) => name.trim()).filter((name) => name !== ''));

const subscription = z.looseObject({
	object: z.literal(object),
	callback_url: z.url({ protocol: /^https?$/, error: 'must be a URL' }),
	verify_token: z.string().min(1),
	fields: names.refine((list) => list.length > 0, 'must name a field'),
	include_values: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
});

/** Unlike Meta takes http too, so that a receiver on this machine can subscribe. */
export const subscribe: Handler = async (call, { business, webhooks }) => {
	const wish = parseWire(subscription, { ...call.query, ...Object(call.body) });
	await requireHandshake(webhooks, 'app', {
		url: wish.callback_url,
		appSecret: business.appSecret,
		verifyToken: wish.verify_token,
	});
	webhooks.subscriptions.app = {
		callbackUrl: wish.callback_url,
		fields: wish.fields,
		includeValues: String(wish.include_values) === 'true',
	};
	return { body: { success: true } };
};

const removal = z.looseObject({ object: z.literal(object).optional(), fields: names.optional() });

export const deleteSubscription: Handler = (call, { webhooks }) => {
	const { fields } = parseWire(removal, { ...call.query, ...Object(call.body) });
	const { app } = webhooks.subscriptions;
	const left =
		fields === undefined ? [] : (app?.fields ?? []).filter((one) => !fields.includes(one));
	webhooks.subscriptions.app =
		app === undefined || left.length === 0 ? undefined : { ...app, fields: left };
	if (left.length === 0) webhooks.undirect('app');
	return { body: { success: true } };
};

const scopes = [
	'whatsapp_business_management',
	'whatsapp_business_messaging',
	'business_management',
];

/** A token of ours as Meta describes it; any other is not valid, which is no error. */
export const debugToken: Handler = (call, { business }) => {
	const { input_token: given } = parseWire(
		z.looseObject({ input_token: z.string().min(1) }),
		call.query,
	);
	const common = { app_id: business.appId, application: business.appName };
	if (given === `${business.appId}|${business.appSecret}`) {
		return { body: { data: { ...common, type: 'APP', is_valid: true, scopes: [] } } };
	}
	if (given !== business.accessToken) {
		const error = { code: 190, message: 'Invalid OAuth access token.' };
		return { body: { data: { error, is_valid: false, scopes: [] } } };
	}
	return {
		body: {
			data: {
				...common,
				type: 'SYSTEM_USER',
				is_valid: true,
				issued_at: 1767225600,
				expires_at: 0,
				data_access_expires_at: 0,
				scopes,
				granular_scopes: scopes.map((scope) => ({
					scope,
					target_ids: [scope === 'business_management' ? business.businessId : business.wabaId],
				})),
				user_id: systemUser.id,
			},
		},
	};
};

/** Nobody came by Embedded Signup here. */
export const listClientBusinesses: Handler = (call) => ({
	body: pageOf(call, [], String),
});
