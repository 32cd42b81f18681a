import { present } from '../../json';
import { optionalText, range, requiredText, type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { interactive, partLimits } from './parts';

/** A text with a button by which the customer calls us in WhatsApp. Calling must be enabled. */
export interface VoiceCallInput {
	readonly body: string;
	readonly displayText: string;
	/** How long the button works: 1 to 43,200 minutes; Meta's default is 10,080 (7 days). */
	readonly ttlMinutes?: number | undefined;
	/** Comes back with the call; at most 512 characters. */
	readonly payload?: string | undefined;
}

const parameters = 'interactive.action.parameters';

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/calling/call-button-messages-deep-links */
export const voiceCall = (input: VoiceCallInput): Result<MessageContent> =>
	result(
		interactive(
			'voice_call',
			{ body: input.body },
			{
				name: 'voice_call',
				parameters: present({
					display_text: input.displayText,
					ttl_minutes: input.ttlMinutes,
					payload: input.payload,
				}),
			},
		),
		partLimits({ body: input.body }),
		requiredText(`${parameters}.display_text`, input.displayText, 20),
		range(`${parameters}.ttl_minutes`, input.ttlMinutes, 1, 43_200),
		optionalText(`${parameters}.payload`, input.payload, 512),
	);
