import { parseWebhook } from '../../../../../cloud-api/webhooks/parseWebhook';
import type { NewEvent } from '../../../host/host';
import type { Contacts } from '../contacts/Contacts';

/**
 * Whose conversation changed hands by this news of Meta's; `null` = nobody's we know. To whom it went is not read: the
 * news of some senders leaves it out, and what waits for the conversation finds out by asking.
 */
export function handedOver({ body }: NewEvent, contacts: Pick<Contacts, 'idOf'>): string | null {
	if (body.kind !== 'unknown' || body.about?.field !== 'messaging_handovers') return null;
	const parsed = parseWebhook({ entry: [{ id: '', changes: [body.raw] }] });
	const [event] = parsed.ok ? parsed.events : [];
	if (event?.type !== 'handover' || event.phoneNumberId === undefined) return null;
	const { waId, phone, userId } = event.identity;
	const number = waId ?? phone;
	return contacts.idOf(event.phoneNumberId, {
		...(number !== undefined && { waId: number }),
		...(userId !== undefined && { userId }),
	});
}
