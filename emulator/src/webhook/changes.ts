import type { JsonObject } from '../../../cloud-api/json';
import type { ChatMessage, SendError } from '../chat/ChatMessage';
import type { Business } from '../world/Business';
import { digitsOf } from '../world/People';
import type { Person } from '../world/Person';

const seconds = (at: number): string => String(Math.floor(at / 1000));

/** Shapes: https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components */
const envelope = (business: Business, value: JsonObject): JsonObject =>
	numberChange(business, 'messages', value);

/** A change in another field that is about the number: calls, groups, … */
export const numberChange = (business: Business, field: string, value: JsonObject): JsonObject => ({
	object: 'whatsapp_business_account',
	entry: [
		{
			id: business.wabaId,
			changes: [
				{
					value: {
						messaging_product: 'whatsapp',
						metadata: {
							display_phone_number: digitsOf(business.displayPhoneNumber),
							phone_number_id: business.phoneNumberId,
						},
						...value,
					},
					field,
				},
			],
		},
	],
});

/** A change of the account itself, in the field that is named after it; times of the entry are in seconds. */
export const accountChange = (
	business: Business,
	at: number,
	field: string,
	value: JsonObject,
): JsonObject => ({
	object: 'whatsapp_business_account',
	entry: [{ id: business.wabaId, time: Math.floor(at / 1000), changes: [{ field, value }] }],
});

const contactOf = (person: Person): JsonObject => ({
	profile: {
		name: person.name,
		...(person.username === undefined ? {} : { username: person.username }),
	},
	...(person.waId === undefined ? {} : { wa_id: person.waId }),
	user_id: person.userId,
});

/** A customer's message; `wire` is its type and the member named after it, with `context` if it answers one. */
export const messageChange = (
	business: Business,
	person: Person,
	message: { readonly id: string; readonly at: number },
	wire: JsonObject,
): JsonObject =>
	envelope(business, {
		contacts: [contactOf(person)],
		messages: [
			{
				...(person.waId === undefined ? {} : { from: person.waId }),
				from_user_id: person.userId,
				id: message.id,
				timestamp: seconds(message.at),
				...wire,
			},
		],
	});

/** A status of a message of the business, with its price and callback data; a failed one has a reason and no price. */
export function statusChange(business: Business, person: Person, message: ChatMessage): JsonObject {
	const { callbackData, pricing, conversation, error, status } = message;
	return envelope(business, {
		contacts: [contactOf(person)],
		statuses: [
			{
				id: message.id,
				status,
				timestamp: seconds(message.history.at(-1)?.at ?? message.at),
				...(person.waId === undefined ? {} : { recipient_id: person.waId }),
				recipient_user_id: person.userId,
				...(callbackData === undefined ? {} : { biz_opaque_callback_data: callbackData }),
				...(conversation === undefined || status === 'failed' ? {} : { conversation }),
				...(pricing === undefined || status === 'failed' ? {} : { pricing }),
				...(error === undefined ? {} : { errors: [errorOf(error)] }),
			},
		],
	});
}

/** News of a payment, among the statuses of the order message it is for; `status` is all of it. */
export const paymentStatusChange = (
	business: Business,
	person: Person,
	status: JsonObject,
): JsonObject =>
	envelope(business, {
		contacts: [contactOf(person)],
		statuses: [
			{
				...(person.waId === undefined ? {} : { recipient_id: person.waId }),
				recipient_user_id: person.userId,
				type: 'payment',
				...status,
			},
		],
	});

const errorOf = ({ code, title, details }: SendError): JsonObject => ({
	code,
	title,
	message: title,
	error_data: { details },
});
