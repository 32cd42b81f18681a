import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import { z } from 'zod';
import { webhookFields, type WebhookField } from '../../../cloud-api/webhooks/webhookField';
import type { Emulation } from '../world/Emulation';
import { digitsOf } from '../world/People';
import { accountChange, numberChange } from './changes';
import { accountFields } from './played/account';
import { businessFields } from './played/business';
import { coexistenceFields } from './played/coexistence';
import { conversationFields } from './played/conversation';
import { interactionFields } from './played/interaction';
import { templateFields } from './played/templates';

/** What a webhook of each field may say, by Meta's pages; a field without a schema does not compile. */
const values = {
	...accountFields,
	...businessFields,
	...coexistenceFields,
	...conversationFields,
	...interactionFields,
	...templateFields,
} satisfies Record<WebhookField, z.ZodType>;

/** A webhook to play: its field, and its value without what says for which number it is. */
export type PlayedWebhook = {
	[Field in WebhookField]: {
		readonly field: Field;
		readonly value: z.input<(typeof values)[Field]>;
	};
}[WebhookField];

const wishOf = (field: WebhookField) =>
	z.strictObject({ field: z.literal(field), value: values[field] });
const [first, ...others] = webhookFields;

/** Reads a webhook to play, each field's value by the field's own schema. */
export const playedWebhook = z.discriminatedUnion('field', [wishOf(first), ...others.map(wishOf)]);

/** Fields that Meta sends about a number, with `metadata` that names it. */
const ofNumber: ReadonlySet<WebhookField> = new Set([
	'automatic_events',
	'calls',
	'group_lifecycle_update',
	'group_participants_update',
	'group_settings_update',
	'group_status_update',
	'history',
	'message_echoes',
	'messages',
	'smb_app_state_sync',
	'smb_message_echoes',
	'standby',
	'user_preferences',
]);

/** What else Meta puts into the value, unless the player did. */
function completed(field: WebhookField, value: JsonObject, number: string): JsonObject {
	switch (field) {
		case 'account_settings_update':
		case 'messaging_handovers':
			return { messaging_product: 'whatsapp', ...value };
		case 'business_username_updates':
		case 'phone_number_name_update':
		case 'phone_number_quality_update':
		case 'security':
			return { display_phone_number: digitsOf(number), ...value };
		default:
			return value;
	}
}

/** Sends a webhook that nothing in the emulator causes by itself. */
export function playWebhook(
	{ business, clock, webhooks }: Emulation,
	{ field, value: given }: z.output<typeof playedWebhook>,
): void {
	const value = completed(field, jsonObject(given), business.displayPhoneNumber);
	const owner =
		field === 'partner_solutions' ? { ...business, wabaId: business.businessId } : business;
	webhooks.enqueue(
		`${field} (played)`,
		ofNumber.has(field)
			? numberChange(owner, field, value)
			: accountChange(owner, clock.now(), field, value),
	);
}

const jsonObject = (value: unknown): JsonObject => {
	const json = JSON.parse(JSON.stringify(value)) as JsonValue;
	return isJsonObject(json) ? json : {};
};
