import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import { Form } from '../form/Form';

/** What the nodes need a token for, by Meta's names. */
const neededScopes = ['whatsapp_business_management', 'whatsapp_business_messaging'] as const;

/** What the rest of the credential says. */
export interface TokenOwner {
	readonly appId: string;
	readonly businessAccountId: string;
}

/**
 * What is wrong with a token, in a sentence, by the `data` of `debug_token`; `undefined` when it can do everything.
 * @see https://developers.facebook.com/docs/graph-api/reference/debug_token
 */
export function tokenProblem(
	data: JsonObject,
	{ appId, businessAccountId }: TokenOwner,
	now: number,
): string | undefined {
	const form = new Form(data);
	const expiresAt = (form.number('expires_at') ?? 0) * 1000;
	if (expiresAt > 0 && expiresAt <= now) {
		return `The access token ended on ${new Date(expiresAt).toISOString().slice(0, 10)}. Make a permanent one for a system user under Business Settings > System Users.`;
	}
	if (!form.flag('is_valid', true)) {
		const reason = form.group('error').text('message');
		return `Meta does not take the access token${reason === '' ? '' : `: ${reason}`}. Copy it again, or make a new one for a system user.`;
	}
	const tokenApp = form.text('app_id');
	if (appId !== '' && tokenApp !== '' && tokenApp !== appId) {
		return `The access token is of the app ${tokenApp}, but 'App ID' says ${appId}. Webhooks and token must be of the same app.`;
	}
	const scopes = form.names('scopes');
	const missing = neededScopes.filter((scope) => scopes.length > 0 && !scopes.includes(scope));
	if (missing.length > 0) {
		return `The access token lacks ${missing.join(' and ')}. Make a new one and tick ${missing.length === 1 ? 'it' : 'them'}.`;
	}
	const targets = targetsOf(data);
	if (targets !== undefined && !targets.includes(businessAccountId)) {
		return `The access token may not manage the business account ${businessAccountId}, only ${targets.join(', ')}. Assign the account to the system user, or correct 'Business Account ID'.`;
	}
	return undefined;
}

/** The accounts the token is restricted to; `undefined` when it is not. */
function targetsOf(data: JsonObject): readonly string[] | undefined {
	const granular = data['granular_scopes'];
	const row = (Array.isArray(granular) ? granular : [])
		.filter(isJsonObject)
		.find((scope) => scope['scope'] === neededScopes[0]);
	const targets = row === undefined ? [] : new Form(row).names('target_ids');
	return targets.length === 0 ? undefined : targets;
}
