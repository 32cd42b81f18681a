import type { JsonObject } from '../../cloud-api/json';
import type { MessageEvent } from '../../cloud-api/webhooks/event';

/** The answers a Flow ended with, as the phone sent them: not to be trusted. `null` = the message ends no Flow. */
export function flowAnswers({ content }: MessageEvent): JsonObject | null {
	if (content.kind !== 'flowReply') return null;
	const { flow_token: _token, ...answers } = content.data;
	return answers;
}
