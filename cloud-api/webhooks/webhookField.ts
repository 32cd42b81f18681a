/**
 * The fields an app can subscribe to on `whatsapp_business_account`, by Meta's names. A new one here needs a
 * reader and a group of the trigger, or nothing compiles.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview
 */
export const webhookFields = [
	'account_alerts',
	'account_review_update',
	'account_settings_update',
	'account_update',
	'automatic_events',
	'business_capability_update',
	'business_status_update',
	'business_username_updates',
	'calls',
	'flows',
	'group_lifecycle_update',
	'group_participants_update',
	'group_settings_update',
	'group_status_update',
	'history',
	'message_echoes',
	'message_template_components_update',
	'message_template_quality_update',
	'message_template_status_update',
	'messages',
	'messaging_handovers',
	'partner_solutions',
	'payment_configuration_update',
	'phone_number_name_update',
	'phone_number_quality_update',
	'security',
	'smb_app_state_sync',
	'smb_message_echoes',
	'standby',
	'template_category_update',
	'template_correct_category_detection',
	'tracking_events',
	'user_preferences',
] as const;

/** A field an app can subscribe to. */
export type WebhookField = (typeof webhookFields)[number];

/** Other spellings that Meta's own examples use. */
const spellings: Readonly<Record<string, WebhookField>> = {
	business_username_update: 'business_username_updates',
	group_participant_update: 'group_participants_update',
};

/** The field of that name, however Meta spells it; undefined for one we do not know. */
export function webhookField(name: string): WebhookField | undefined {
	const spelled = Object.hasOwn(spellings, name) ? spellings[name] : undefined;
	return spelled ?? webhookFields.find((field) => field === name);
}
