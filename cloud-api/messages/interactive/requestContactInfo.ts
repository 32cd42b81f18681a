import { type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { interactive, partLimits } from './parts';

/** A text with a button by which the customer shares their phone number. Meta words the button. */
export interface RequestContactInfoInput {
	readonly body: string;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/request-contact-info-messages */
export const requestContactInfo = (input: RequestContactInfoInput): Result<MessageContent> =>
	result(
		interactive('request_contact_info', { body: input.body }, { name: 'request_contact_info' }),
		partLimits({ body: input.body }),
	);
