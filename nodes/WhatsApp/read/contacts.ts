import type { ContactCard, ContactsInput } from '../../../cloud-api/messages/contacts';
import type { Form } from '../../form/Form';

/** The cards of a contacts message. */
export const readContacts = (form: Form): ContactsInput => ({
	contacts: form.rows('contacts', 'contact').map(readCard),
});

function readCard(row: Form): ContactCard {
	const first = row.optional('firstName');
	const last = row.optional('lastName');
	const phones = row.names('phones');
	const emails = row.names('emails');
	const website = row.optional('website');
	const address = readAddress(row);
	const org = readOrganisation(row);
	return {
		name: {
			formattedName: row.text('formattedName') || [first, last].filter(Boolean).join(' '),
			firstName: first,
			lastName: last,
		},
		...(phones.length > 0 && {
			phones: phones.map((phone) => ({
				phone,
				waId: row.flag('onWhatsApp') ? digits(phone) : undefined,
			})),
		}),
		...(emails.length > 0 && { emails: emails.map((email) => ({ email })) }),
		...(website !== undefined && { urls: [{ url: website }] }),
		...(address !== undefined && { addresses: [address] }),
		...(org !== undefined && { org }),
		birthday: row.optional('birthday')?.slice(0, 10),
	};
}

/** A WhatsApp id is the number in digits only, with its country code. */
const digits = (phone: string): string => phone.replace(/\D/g, '');

function readAddress(row: Form) {
	const address = {
		street: row.optional('street'),
		city: row.optional('city'),
		zip: row.optional('zip'),
		country: row.optional('country'),
	};
	return Object.values(address).some((line) => line !== undefined) ? address : undefined;
}

function readOrganisation(row: Form) {
	const org = { company: row.optional('company'), title: row.optional('jobTitle') };
	return Object.values(org).some((line) => line !== undefined) ? org : undefined;
}
