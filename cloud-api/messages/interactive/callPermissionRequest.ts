import { type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { interactive, partLimits } from './parts';

/** Asks to be allowed to call: once in 24 hours and twice in 7 days per customer. */
export interface CallPermissionRequestInput {
	readonly body: string;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/call-permission-request-messages */
export const callPermissionRequest = (input: CallPermissionRequestInput): Result<MessageContent> =>
	result(
		interactive(
			'call_permission_request',
			{ body: input.body },
			{ name: 'call_permission_request' },
		),
		partLimits({ body: input.body }),
	);
