import type { WebhookEvent } from '../../cloud-api/webhooks/event';
import {
	webhookField,
	webhookFields,
	type WebhookField,
} from '../../cloud-api/webhooks/webhookField';

/** The kinds of update a workflow can start on, in the words of the form. */
export const updates = {
	account: { name: 'Account', description: 'Reviews, restrictions, alerts, limits, PIN changes' },
	calls: { name: 'Calls', description: 'Calls that begin, ring and end, their recordings' },
	coexistence: {
		name: 'Business App Sync',
		description: 'Contacts and past chats of a number that is also in the WhatsApp Business app',
	},
	conversions: { name: 'Conversions', description: 'Leads and purchases after an ad' },
	echoes: {
		name: 'Echoes',
		description: 'What the business app, or another sender on the number, wrote to customers',
	},
	errors: { name: 'Errors', description: 'What Meta reports beside messages and calls' },
	flows: { name: 'Flows', description: 'Status and health of WhatsApp Flows' },
	groups: { name: 'Groups', description: 'Groups made, joined, changed, suspended' },
	handovers: {
		name: 'Handovers',
		description: 'Conversations that change hands, and what happens while another has them',
	},
	linkClicks: { name: 'Link Clicks', description: 'Taps on links of marketing messages' },
	messages: { name: 'Messages', description: 'What customers write and tap' },
	payments: { name: 'Payment Setup', description: 'Payment configurations (India)' },
	phoneNumbers: {
		name: 'Phone Numbers',
		description: 'Names, usernames, quality and throughput of your numbers',
	},
	preferences: { name: 'Preferences', description: 'Customers who stop or resume marketing' },
	statuses: { name: 'Statuses', description: 'Sent, delivered, read, played and failed' },
	templates: { name: 'Templates', description: 'Approval, quality, category, components' },
} as const satisfies Record<string, { readonly name: string; readonly description: string }>;

/** A kind of update to start on. */
export type Update = keyof typeof updates;

/** What each of Meta's fields can bring. A field that no update brings does not compile. */
const updatesOf: Readonly<Record<WebhookField, readonly [Update, ...Update[]]>> = {
	account_alerts: ['account'],
	account_review_update: ['account'],
	account_settings_update: ['account'],
	account_update: ['account'],
	automatic_events: ['conversions'],
	business_capability_update: ['account'],
	business_status_update: ['account'],
	business_username_updates: ['phoneNumbers'],
	calls: ['calls', 'errors'],
	flows: ['flows'],
	group_lifecycle_update: ['groups'],
	group_participants_update: ['groups'],
	group_settings_update: ['groups'],
	group_status_update: ['groups'],
	history: ['coexistence'],
	message_echoes: ['echoes'],
	message_template_components_update: ['templates'],
	message_template_quality_update: ['templates'],
	message_template_status_update: ['templates'],
	messages: ['messages', 'statuses', 'linkClicks', 'errors'],
	messaging_handovers: ['handovers'],
	partner_solutions: ['account'],
	payment_configuration_update: ['payments'],
	phone_number_name_update: ['phoneNumbers'],
	phone_number_quality_update: ['phoneNumbers'],
	security: ['account'],
	smb_app_state_sync: ['coexistence'],
	smb_message_echoes: ['echoes'],
	standby: ['handovers'],
	template_category_update: ['templates'],
	template_correct_category_detection: ['templates'],
	tracking_events: ['conversions'],
	user_preferences: ['preferences'],
};

/** The update each type of event is; `unknown` is whatever its field brings. */
const updateOf: Readonly<Record<Exclude<WebhookEvent['type'], 'unknown'>, Update>> = {
	accountAlert: 'account',
	accountReview: 'account',
	accountSettings: 'account',
	accountUpdate: 'account',
	appContact: 'coexistence',
	automaticEvent: 'conversions',
	businessCapability: 'account',
	businessStatus: 'account',
	businessUsername: 'phoneNumbers',
	call: 'calls',
	callStatus: 'calls',
	conversationContext: 'handovers',
	flow: 'flows',
	group: 'groups',
	handover: 'handovers',
	historyMessage: 'coexistence',
	historySync: 'coexistence',
	message: 'messages',
	messageEcho: 'echoes',
	partnerSolution: 'account',
	paymentConfiguration: 'payments',
	phoneNumberName: 'phoneNumbers',
	phoneNumberQuality: 'phoneNumbers',
	preference: 'preferences',
	problem: 'errors',
	security: 'account',
	standby: 'handovers',
	status: 'statuses',
	templateCategory: 'templates',
	templateCategoryDetection: 'templates',
	templateComponents: 'templates',
	templateQuality: 'templates',
	templateStatus: 'templates',
	userAction: 'linkClicks',
};

/**
 * The fields to subscribe to for these updates, narrowed to `only` when that names any. An update we do not know
 * brings none.
 */
export function fieldsOf(
	wanted: readonly string[],
	only: readonly string[] = [],
): readonly string[] {
	return webhookFields.filter(
		(field) =>
			updatesOf[field].some((update) => wanted.includes(update)) &&
			(only.length === 0 || only.includes(field)),
	);
}

/** Meta's field of an event, in the one spelling of `webhookFields` where it has one. */
const fieldOf = ({ field = 'messages' }: WebhookEvent): string => webhookField(field) ?? field;

/** Whether the updates ask for an event. */
export function isWanted(
	event: WebhookEvent,
	wanted: readonly string[],
	only: readonly string[] = [],
): boolean {
	const field = fieldOf(event);
	if (only.length > 0 && !only.includes(field)) return false;
	return event.type === 'unknown'
		? fieldsOf(wanted).includes(field)
		: wanted.includes(updateOf[event.type]);
}
