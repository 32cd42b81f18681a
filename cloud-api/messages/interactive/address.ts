import { type JsonObject, present } from '../../json';
import { count, each, form, requiredText, type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { type Header, interactive, partLimits } from './parts';

/** The lines of an Indian postal address, as Meta names them. */
export interface AddressValues {
	readonly name?: string | undefined;
	readonly phone_number?: string | undefined;
	/** At most 6 digits. */
	readonly in_pin_code?: string | undefined;
	readonly house_number?: string | undefined;
	readonly floor_number?: string | undefined;
	readonly tower_number?: string | undefined;
	readonly building_name?: string | undefined;
	readonly address?: string | undefined;
	readonly landmark_area?: string | undefined;
	readonly city?: string | undefined;
	readonly state?: string | undefined;
}

/** A form for a postal address. India only, for the business and for the customer. */
export interface AddressInput {
	readonly body: string;
	/** `IN`; required. */
	readonly country: string;
	/** What the form shows already filled in. */
	readonly values?: AddressValues | undefined;
	readonly savedAddresses?:
		readonly { readonly id: string; readonly value: AddressValues }[] | undefined;
	/** What was wrong with an earlier answer, by line. */
	readonly validationErrors?: { readonly [Line in keyof AddressValues]?: string } | undefined;
	readonly header?: Header | undefined;
	readonly footer?: string | undefined;
}

const parameters = 'interactive.action.parameters';
const pinCode = { pattern: /^\d{1,6}$/, limit: 'at most 6 digits' };

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/address-messages */
export const address = (input: AddressInput): Result<MessageContent> => {
	const saved = input.savedAddresses;
	return result(
		interactive('address_message', input, {
			name: 'address_message',
			parameters: present({
				country: input.country,
				values: input.values && lines(input.values),
				saved_addresses: saved?.map(({ id, value }) => ({ id, value: lines(value) })),
				validation_errors: input.validationErrors && lines(input.validationErrors),
			}),
		}),
		partLimits(input),
		form(`${parameters}.country`, input.country, /^[A-Z]{2}$/, 'a country code of two capitals'),
		requiredText(`${parameters}.country`, input.country),
		form(
			`${parameters}.values.in_pin_code`,
			input.values?.in_pin_code,
			pinCode.pattern,
			pinCode.limit,
		),
		saved ? count(`${parameters}.saved_addresses`, saved, 1, Infinity) : [],
		each(`${parameters}.saved_addresses`, saved ?? [], ({ id, value }, path) => [
			...requiredText(`${path}.id`, id),
			...form(`${path}.value.in_pin_code`, value.in_pin_code, pinCode.pattern, pinCode.limit),
		]),
	);
};

const lines = (values: AddressValues): JsonObject => present({ ...values });
