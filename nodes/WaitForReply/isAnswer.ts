import type { MessageEvent } from '../../cloud-api/webhooks/event';

/** Kinds that say nothing to answer to: a thumbs-up must not start a journey or count as "Other". */
const notSaid: ReadonlySet<string> = new Set([
	'reaction',
	'system',
	'edit',
	'revoke',
	'unsupported',
	'unknown',
	'callPermissionReply',
]);

/** Whether a message is something the contact said, as opposed to news about the chat. */
export function isAnswer(message: MessageEvent): boolean {
	return !notSaid.has(message.content.kind);
}
