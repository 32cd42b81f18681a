import type { INodeProperties } from 'n8n-workflow';

/** Who wrote, after a trigger; whom it went to, after a message was sent. */
const contactOfItem =
	'={{ $json.from?.userId || $json.from?.waId || $json.contacts?.[0]?.user_id || $json.contacts?.[0]?.wa_id }}';

/** The field that says which contact is meant. In a journey it is always the contact of the run. */
export const contactIdField = (description: string): INodeProperties => ({
	displayName: 'Contact ID',
	name: 'contactId',
	type: 'string',
	default: contactOfItem,
	description: `${description} A WhatsApp ID, a user ID or an ID of the runner. In a journey it is always the contact of the run.`,
});
