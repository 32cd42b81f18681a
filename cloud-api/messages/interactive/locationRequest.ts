import { type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { interactive, partLimits } from './parts';

/** A text with a button that asks for the customer's location. */
export interface LocationRequestInput {
	readonly body: string;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/location-request-messages */
export const locationRequest = (input: LocationRequestInput): Result<MessageContent> =>
	result(
		interactive('location_request_message', { body: input.body }, { name: 'send_location' }),
		partLimits({ body: input.body }),
	);
