import type { JsonObject } from '../../cloud-api/json';

/** A business-scoped user id: a country, a dot, and what Meta made up (meta-api §9.9). */
const userId = /^[A-Z]{2}\.[A-Za-z0-9.]{3,}$/;
const phone = /^\+?[\d ()-]{6,25}$/;

/** What an id in a form says of a contact, as the runner's API takes it: a WhatsApp id, a user id, or the runner's own. */
export function contactName(id: string): JsonObject {
	if (phone.test(id)) return { waId: id.replace(/\D/g, '') };
	return userId.test(id) ? { userId: id } : { id };
}
