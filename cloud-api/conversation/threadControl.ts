import type { Addressee } from '../addressee';
import { present } from '../json';
import { optionalText, requiredText, result, type Result } from '../limits';

/** The parts a responder of a number may play. */
export const responderRoles = [
	'ai_agent',
	'ctwa',
	'customer_service',
	'escalation',
	'marketing',
	'utility',
] as const;

export type ResponderRole = (typeof responderRoles)[number];

export interface ThreadControl {
	readonly action: 'pass' | 'release' | 'take';
	readonly customer: Addressee;
	/** Whom to pass it to; Meta chooses when this is left out. */
	readonly targetRole?: ResponderRole | undefined;
	/** What the next one should know; not in the webhook of every responder. */
	readonly metadata?: string | undefined;
}

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/conversation-routing */
export const threadControl = ({ action, customer, targetRole, metadata }: ThreadControl): Result =>
	result(
		present({
			messaging_product: 'whatsapp',
			action,
			...customer,
			metadata,
			control_pass:
				action === 'pass' && targetRole !== undefined ? { target_role: targetRole } : undefined,
		}),
		requiredText('to', Object.values(customer).join('')),
		optionalText('metadata', metadata, 2000),
	);
