import { present } from '../json';
import { must, range, requiredText, type Result, result } from '../limits';
import type { MessageContent } from './messageBody';

/** Pins a message of a group, or takes the pin off. A fourth pin pushes the oldest out. */
export interface PinInput {
	readonly action: 'pin' | 'unpin';
	readonly messageId: string;
	/** 1 to 30; needed to pin. */
	readonly expirationDays?: number | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/groups/groups-messaging */
export const pin = (input: PinInput): Result<MessageContent> =>
	result(
		{
			type: 'pin',
			pin: present({
				type: input.action,
				message_id: input.messageId,
				expiration_days: input.expirationDays,
			}),
		},
		requiredText('pin.message_id', input.messageId),
		must(
			input.action === 'unpin' || input.expirationDays !== undefined,
			'pin.expiration_days',
			'a whole number from 1 to 30',
			'nothing',
		),
		range('pin.expiration_days', input.expirationDays, 1, 30),
	);
