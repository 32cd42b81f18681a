import type { JsonObject } from '../../../cloud-api/json';
import type { Person } from '../world/Person';
import { contactCard } from './contactCard';
import type { Inbound } from './fromCustomer';

/** Somebody in a customer's address book. */
export interface KnownContact {
	readonly name: string;
	readonly phone: string;
	readonly email?: string | undefined;
}

/** Contacts a customer picks from their address book. */
export const contactsInbound = (people: readonly KnownContact[], replyTo?: string): Inbound => ({
	content: { kind: 'contacts', people: people.map((one) => contactCard(wireOf(one))) },
	wire: { type: 'contacts', contacts: people.map((one) => ({ ...wireOf(one), origin: 'other' })) },
	...(replyTo === undefined ? {} : { replyTo }),
});

/** The customer's own card, in answer to a request for contact info; it tells their number. */
export function ownContactInbound(
	person: Person & { readonly waId: string },
	replyTo?: string,
): Inbound {
	const { name, waId, userId } = person;
	const own = wireOf({ name, phone: `+${waId}` });
	const phone = { phone: `+${waId}`, wa_id: waId, user_id: userId, type: 'CELL' };
	const vcard = [
		'BEGIN:VCARD',
		'VERSION:3.0',
		`FN:${name}`,
		`TEL;type=CELL;waid=${waId}:+${waId}`,
		'END:VCARD',
	].join('\n');
	return {
		content: { kind: 'contacts', people: [contactCard(own)] },
		wire: {
			type: 'contacts',
			contacts: [{ ...own, phones: [phone], origin: 'contact_request', vcard }],
		},
		...(replyTo === undefined ? {} : { replyTo }),
	};
}

function wireOf({ name, phone, email }: KnownContact) {
	const digits = phone.replace(/\D/g, '');
	return {
		name: { formatted_name: name, first_name: name.split(' ')[0] ?? name },
		phones: [{ phone, wa_id: digits, type: 'CELL' }],
		...(email === undefined ? {} : { emails: [{ email, type: 'HOME' }] }),
	} satisfies JsonObject;
}
