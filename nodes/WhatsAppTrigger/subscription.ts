import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import type { GraphRequest } from '../../cloud-api/operation';
import { graphBaseUrl, graphVersion } from '../../cloud-api/graphVersion';
import { Form } from '../form/Form';
import { plain } from '../form/plain';
import { callGraph } from '../graph/callGraph';
import { graphAccess, type GraphAccess } from '../graph/graphAccess';
import { fieldsOf } from './fieldsOf';

const object = 'whatsapp_business_account';

/** What the app sends where: Meta knows one URL per app and object. */
interface Subscription {
	readonly callbackUrl: string;
	readonly fields: readonly string[];
	readonly active: boolean;
}

/** Whether the app already sends everything wanted to this node's URL. Manual registration is never checked. */
export async function isSubscribed(context: IHookFunctions): Promise<boolean> {
	refuseRunnerFilters(context);
	if (isManual(context)) return true;
	const access = await accessForApp(context);
	const current = await currentSubscription(context, access);
	const wanted = wantedFields(context);
	return (
		current !== null &&
		current.active &&
		current.callbackUrl === ownUrl(context) &&
		wanted.every((field) => current.fields.includes(field))
	);
}

/**
 * Points the app at this node's URL, and the business account at the app.
 * @throws NodeOperationError when the app already sends elsewhere: taking that over would silence someone.
 */
export async function subscribe(context: IHookFunctions): Promise<boolean> {
	const access = await accessForApp(context);
	const url = ownUrl(context);
	const current = await currentSubscription(context, access);
	const replace = context.getNodeParameter('replaceExisting', false) === true;
	if (current !== null && current.active && current.callbackUrl !== url && !replace) {
		throw new NodeOperationError(
			context.getNode(),
			'This Meta app already sends its webhooks elsewhere',
			{
				description: `Meta knows one URL per app, and it is ${current.callbackUrl}. Use another app, set 'URL Registration' to Manual, or switch on 'Replace Existing URL'.`,
			},
		);
	}
	const { verifyToken } = await context.getCredentials('whatsAppCloudApi');
	await callGraph(
		context,
		request(access, 'POST', appPath(access), {
			object,
			callback_url: url,
			verify_token: String(verifyToken ?? ''),
			include_values: true,
			fields: wantedFields(context).join(','),
		}),
	);
	await callGraph(context, request(access, 'POST', `/${access.businessAccountId}/subscribed_apps`));
	return true;
}

/**
 * Takes this node's URL off the app; another URL stays. The business account stays subscribed to the app,
 * because others may live on it.
 */
export async function unsubscribe(context: IHookFunctions): Promise<boolean> {
	if (isManual(context)) return true;
	const access = await accessForApp(context);
	const current = await currentSubscription(context, access);
	if (current === null || current.callbackUrl !== ownUrl(context)) return true;
	await callGraph(context, request(access, 'DELETE', appPath(access), { object }));
	return true;
}

const isManual = (context: IHookFunctions): boolean =>
	context.getNodeParameter('registration', 'automatic') === 'manual';

const ownUrl = (context: IHookFunctions): string => context.getNodeWebhookUrl('default') ?? '';

const appPath = (access: GraphAccess): string => `/${access.appId}/subscriptions`;

function wantedFields(context: IHookFunctions): readonly string[] {
	const updates = context.getNodeParameter('updates', []);
	return fieldsOf(Array.isArray(updates) ? updates.map(String) : []);
}

/** First contact needs a memory of everyone who ever wrote, which is the runner's. */
function refuseRunnerFilters(context: IHookFunctions): void {
	const filters = context.getNodeParameter('filters', {});
	const form = new Form({ filters: plain(Object(filters)) });
	if (!form.group('filters').flag('firstContactOnly')) return;
	throw new NodeOperationError(
		context.getNode(),
		"'First Contact Only' works in the Wayfare runner only",
		{
			description:
				'n8n does not remember who wrote before. Publish the workflow to the runner, or switch the filter off.',
		},
	);
}

async function accessForApp(context: IHookFunctions): Promise<GraphAccess> {
	const access = await graphAccess(context);
	const { appSecret, verifyToken } = await context.getCredentials('whatsAppCloudApi');
	const missing = [
		access.appId === '' ? 'App ID' : '',
		String(appSecret ?? '') === '' ? 'App Secret' : '',
		String(verifyToken ?? '') === '' ? 'Verify Token' : '',
	].filter((name) => name !== '');
	if (missing.length === 0) return access;
	throw new NodeOperationError(
		context.getNode(),
		`The credential has no ${missing.join(', no ')}`,
		{
			description:
				"Fill it in, or set 'URL Registration' to Manual and enter the URL in the Meta app dashboard.",
		},
	);
}

async function currentSubscription(
	context: IHookFunctions,
	access: GraphAccess,
): Promise<Subscription | null> {
	const answer = await callGraph(context, request(access, 'GET', appPath(access)));
	const list = answer['data'];
	const found = (Array.isArray(list) ? list : [])
		.filter(isJsonObject)
		.find((entry) => entry['object'] === object);
	if (found === undefined) return null;
	const form = new Form(found);
	const fields = found['fields'];
	return {
		callbackUrl: form.text('callback_url'),
		active: form.flag('active', true),
		fields: (Array.isArray(fields) ? fields : []).map((field) =>
			isJsonObject(field) ? new Form(field).text('name') : String(field),
		),
	};
}

/** The two calls of webhooks that are no part of the message catalogue. */
function request(
	{ target }: GraphAccess,
	method: GraphRequest['method'],
	path: string,
	json?: JsonObject,
): GraphRequest {
	const base = (target.baseUrl ?? graphBaseUrl).replace(/\/+$/, '');
	return {
		method,
		url: `${base}/${target.version ?? graphVersion}${path}`,
		body: json === undefined ? { kind: 'none' } : { kind: 'json', json },
	};
}
