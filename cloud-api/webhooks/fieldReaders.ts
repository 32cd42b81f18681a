import { type Change, unknownChange } from './change';
import type { WebhookEvent } from './event';
import { readAccountUpdate } from './fields/account';
import {
	readAccountAlert,
	readAccountReview,
	readAccountSettings,
	readSecurity,
} from './fields/accountNews';
import { readAppContacts } from './fields/appContacts';
import {
	readBusinessCapability,
	readBusinessStatus,
	readBusinessUsername,
	readPartnerSolution,
} from './fields/business';
import { readCalls } from './fields/calls';
import { readAutomaticEvents, readPaymentConfiguration } from './fields/commerce';
import { readEchoes } from './fields/echoes';
import { readFlow } from './fields/flows';
import { readGroups } from './fields/groups';
import { readHandover } from './fields/handovers';
import { readHistory } from './fields/history';
import { readMessages } from './fields/messages';
import { readPhoneNumberName, readPhoneNumberQuality } from './fields/phoneNumbers';
import { readPreferences } from './fields/preferences';
import { readStandby } from './fields/standby';
import {
	readTemplateCategory,
	readTemplateCategoryDetection,
	readTemplateComponents,
	readTemplateQuality,
	readTemplateStatus,
} from './fields/templates';
import type { WebhookField } from './webhookField';

/** Makes events of one change; never none, so that nothing is lost. */
export type FieldReader = (change: Change) => readonly WebhookEvent[];

/** How each field is read. */
export const fieldReaders: Readonly<Record<WebhookField, FieldReader>> = {
	account_alerts: readAccountAlert,
	account_review_update: readAccountReview,
	account_settings_update: readAccountSettings,
	account_update: readAccountUpdate,
	automatic_events: readAutomaticEvents,
	business_capability_update: readBusinessCapability,
	business_status_update: readBusinessStatus,
	business_username_updates: readBusinessUsername,
	calls: readCalls,
	flows: readFlow,
	group_lifecycle_update: readGroups,
	group_participants_update: readGroups,
	group_settings_update: readGroups,
	group_status_update: readGroups,
	history: readHistory,
	message_echoes: readEchoes,
	message_template_components_update: readTemplateComponents,
	message_template_quality_update: readTemplateQuality,
	message_template_status_update: readTemplateStatus,
	messages: readMessages,
	messaging_handovers: readHandover,
	partner_solutions: readPartnerSolution,
	payment_configuration_update: readPaymentConfiguration,
	phone_number_name_update: readPhoneNumberName,
	phone_number_quality_update: readPhoneNumberQuality,
	security: readSecurity,
	smb_app_state_sync: readAppContacts,
	smb_message_echoes: readEchoes,
	standby: readStandby,
	template_category_update: readTemplateCategory,
	template_correct_category_detection: readTemplateCategoryDetection,
	// Offered in Meta's dashboard, described nowhere: kept as it comes.
	tracking_events: (change) => [unknownChange(change)],
	user_preferences: readPreferences,
};
