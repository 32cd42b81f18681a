import type { WebhookEvent } from '../../cloud-api/webhooks/event';

/** Meta's webhook fields that bring each kind of update. */
const updateFields = {
	account: [
		'account_alerts',
		'account_review_update',
		'account_settings_update',
		'account_update',
		'business_capability_update',
		'security',
	],
	calls: ['calls'],
	flows: ['flows'],
	linkClicks: ['messages'],
	messages: ['messages'],
	phoneNumbers: ['phone_number_name_update', 'phone_number_quality_update'],
	preferences: ['user_preferences'],
	statuses: ['messages'],
	templates: [
		'message_template_components_update',
		'message_template_quality_update',
		'message_template_status_update',
		'template_category_update',
	],
} as const satisfies Record<string, readonly string[]>;

/** A kind of update to start on. */
export type Update = keyof typeof updateFields;

/** The fields to subscribe to for these updates; unknown ones bring none. */
export function fieldsOf(updates: readonly string[]): readonly string[] {
	const known = updates.filter((update): update is Update => Object.hasOwn(updateFields, update));
	return [...new Set(known.flatMap((update) => updateFields[update]))];
}

/** The updates an event is one of; a field we have no meaning for goes by its name. */
export function isWanted(event: WebhookEvent, updates: readonly string[]): boolean {
	switch (event.type) {
		case 'message':
			return updates.includes('messages');
		case 'status':
			return updates.includes('statuses');
		case 'preference':
			return updates.includes('preferences');
		case 'userAction':
			return updates.includes('linkClicks');
		case 'unknown':
			return fieldsOf(updates).includes(event.field);
	}
}
