import { type JsonObject, present } from '../json';
import { count, each, form, type Found, must, requiredText, type Result, result } from '../limits';
import type { MessageContent } from './messageBody';

/** A name as shown (`formattedName`) and at least one of its parts. */
export interface ContactName {
	readonly formattedName: string;
	readonly firstName?: string | undefined;
	readonly middleName?: string | undefined;
	readonly lastName?: string | undefined;
	readonly prefix?: string | undefined;
	readonly suffix?: string | undefined;
}

/** One card. `type` is a label such as HOME or WORK; a `waId` makes "Message" appear on the card. */
export interface ContactCard {
	readonly name: ContactName;
	readonly phones?: readonly {
		readonly phone?: string | undefined;
		readonly type?: string | undefined;
		readonly waId?: string | undefined;
	}[];
	readonly emails?: readonly {
		readonly email: string;
		readonly type?: string | undefined;
	}[];
	readonly addresses?: readonly {
		readonly street?: string | undefined;
		readonly city?: string | undefined;
		readonly state?: string | undefined;
		readonly zip?: string | undefined;
		readonly country?: string | undefined;
		readonly countryCode?: string | undefined;
		readonly type?: string | undefined;
	}[];
	readonly org?: {
		readonly company?: string | undefined;
		readonly department?: string | undefined;
		readonly title?: string | undefined;
	};
	readonly urls?: readonly {
		readonly url: string;
		readonly type?: string | undefined;
	}[];
	/** `YYYY-MM-DD`. */
	readonly birthday?: string | undefined;
}

/** Contact cards to share. */
export interface ContactsInput {
	readonly contacts: readonly ContactCard[];
}

/** Meta's pages say 257, its OpenAPI says 5: the larger is enforced and Meta decides. */
const contactsMax = 257;

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/contacts-messages */
export const contacts = (input: ContactsInput): Result<MessageContent> =>
	result(
		{ type: 'contacts', contacts: input.contacts.map(cardObject) },
		count('contacts', input.contacts, 1, contactsMax),
		each('contacts', input.contacts, cardLimits),
	);

const cardObject = (card: ContactCard): JsonObject =>
	present({
		name: present({
			formatted_name: card.name.formattedName,
			first_name: card.name.firstName,
			middle_name: card.name.middleName,
			last_name: card.name.lastName,
			prefix: card.name.prefix,
			suffix: card.name.suffix,
		}),
		phones: card.phones?.map(({ phone, type, waId }) => present({ phone, type, wa_id: waId })),
		emails: card.emails?.map(({ email, type }) => present({ email, type })),
		addresses: card.addresses?.map(({ countryCode, ...rest }) =>
			present({ ...rest, country_code: countryCode }),
		),
		org: card.org && present({ ...card.org }),
		urls: card.urls?.map(({ url, type }) => present({ url, type })),
		birthday: card.birthday,
	});

const cardLimits = (card: ContactCard, field: string): Found => {
	const { formattedName, ...parts } = card.name;
	const named = Object.values(parts).some((part) => part !== undefined && part !== '');
	return [
		...requiredText(`${field}.name.formatted_name`, formattedName),
		...must(named, `${field}.name`, 'at least one part besides formatted_name', 'none'),
		...form(`${field}.birthday`, card.birthday, /^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD'),
	];
};
