import type { AccountUpdateEvent } from './fields/account';
import type {
	AccountAlertEvent,
	AccountReviewEvent,
	AccountSettingsEvent,
	SecurityEvent,
} from './fields/accountNews';
import type { AppContactEvent } from './fields/appContacts';
import type {
	BusinessCapabilityEvent,
	BusinessStatusEvent,
	BusinessUsernameEvent,
	PartnerSolutionEvent,
} from './fields/business';
import type { CallEvent, CallStatusEvent } from './fields/calls';
import type { AutomaticEvent, PaymentConfigurationEvent } from './fields/commerce';
import type { ConversationContextEvent } from './fields/conversation';
import type { MessageEchoEvent } from './fields/echoes';
import type { FlowEvent } from './fields/flows';
import type { GroupEvent } from './fields/groups';
import type { HandoverEvent } from './fields/handovers';
import type { HistoryMessageEvent, HistorySyncEvent } from './fields/history';
import type { PhoneNumberNameEvent, PhoneNumberQualityEvent } from './fields/phoneNumbers';
import type { PreferenceEvent } from './fields/preferences';
import type { ProblemEvent } from './fields/problems';
import type { StandbyEvent } from './fields/standby';
import type {
	TemplateCategoryDetectionEvent,
	TemplateCategoryEvent,
	TemplateComponentsEvent,
	TemplateQualityEvent,
	TemplateStatusEvent,
} from './fields/templates';
import type { UserActionEvent } from './fields/userActions';
import type { MessageEvent } from './messageEvent';
import type { UnknownEvent } from './received';
import type { StatusEvent } from './statusEvent';

export type { PreferenceEvent } from './fields/preferences';
export type { MessageEvent } from './messageEvent';
export type { Identity, WebhookError } from './received';
export type { DeliveryStatus, StatusEvent } from './statusEvent';

/** What happened to an account, its numbers, its templates or its flows; it concerns no one customer. */
export type NoticeEvent =
	| AccountAlertEvent
	| AccountReviewEvent
	| AccountSettingsEvent
	| AccountUpdateEvent
	| BusinessCapabilityEvent
	| BusinessStatusEvent
	| BusinessUsernameEvent
	| FlowEvent
	| PartnerSolutionEvent
	| PaymentConfigurationEvent
	| PhoneNumberNameEvent
	| PhoneNumberQualityEvent
	| SecurityEvent
	| TemplateCategoryDetectionEvent
	| TemplateCategoryEvent
	| TemplateComponentsEvent
	| TemplateQualityEvent
	| TemplateStatusEvent;

/** What happened around conversations, beside the messages and statuses that journeys live on. */
export type ConversationEvent =
	| AppContactEvent
	| AutomaticEvent
	| CallEvent
	| CallStatusEvent
	| ConversationContextEvent
	| GroupEvent
	| HandoverEvent
	| HistoryMessageEvent
	| HistorySyncEvent
	| MessageEchoEvent
	| ProblemEvent
	| StandbyEvent
	| UserActionEvent;

/** One thing that happened, from one webhook delivery that may hold a thousand. */
export type WebhookEvent =
	MessageEvent | StatusEvent | PreferenceEvent | ConversationEvent | NoticeEvent | UnknownEvent;
