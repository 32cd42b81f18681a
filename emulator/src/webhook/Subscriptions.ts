import type { Callback } from './Callback';

/** An app's wish to hear of an account: where, and of what. */
export interface AppSubscription {
	readonly callbackUrl: string;
	readonly fields: readonly string[];
	readonly includeValues: boolean;
}

/** Where a webhook may go. `own` is the callback in the emulator's options, when no app subscribed by the API. */
export type Destination = 'number' | 'account' | 'app' | 'own';

/** Who hears of the account, as Graph calls have set it. */
export interface Subscriptions {
	app: AppSubscription | undefined;
	/** Whether the account sends to the app at all; without it an app's subscription hears nothing. */
	account: { readonly override: Callback | undefined } | undefined;
	number: Callback | undefined;
}

/** As Meta's app dashboard leaves a business: the account is subscribed to the app, which has no URL yet. */
export const newSubscriptions = (): Subscriptions => ({
	app: undefined,
	account: { override: undefined },
	number: undefined,
});

/**
 * The fields an override redirects. What is about templates and the account always goes to the app's URL.
 * @see https://developers.facebook.com/docs/whatsapp/embedded-signup/webhooks/override
 */
const redirected = new Set([
	'calls',
	'group_lifecycle_update',
	'group_participants_update',
	'group_settings_update',
	'group_status_update',
	'history',
	'message_echoes',
	'messages',
	'messaging_handovers',
	'smb_app_state_sync',
	'smb_message_echoes',
	'standby',
	'user_preferences',
]);

/** Where a change of this field goes: the number's override, the account's, the app; nowhere when nobody wants it. */
export function destinationOf(
	field: string,
	{ app, account, number }: Subscriptions,
): Destination | undefined {
	const mayRedirect = redirected.has(field);
	if (mayRedirect && number !== undefined) return 'number';
	if (mayRedirect && account?.override !== undefined) return 'account';
	if (app === undefined) return 'own';
	return account !== undefined && app.fields.includes(field) ? 'app' : undefined;
}
