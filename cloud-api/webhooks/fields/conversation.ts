import type { JsonObject } from '../../json';
import { known, object, text } from '../../reader';
import { type Change, receivedOf } from '../change';
import type { ConversationContext } from '../messageEvent';
import type { Received } from '../received';

/** A summary of the conversation that came without a message beside it. */
export interface ConversationContextEvent extends Received {
	readonly type: 'conversationContext';
	readonly context: ConversationContext;
}

/** `conversation_context` of anything that may carry one. */
export function conversationContextOf(
	parent: JsonObject | undefined,
): ConversationContext | undefined {
	const context = object(parent, 'conversation_context');
	const type = text(context, 'type');
	return type === undefined
		? undefined
		: { type, ...known({ summary: text(object(context, 'summary'), 'text') }) };
}

/** The context of a value that has nothing else. */
export function readLoneContext(change: Change): readonly ConversationContextEvent[] {
	const context = conversationContextOf(change.value);
	return context === undefined
		? []
		: [{ type: 'conversationContext', ...receivedOf(change, change.raw), context }];
}
