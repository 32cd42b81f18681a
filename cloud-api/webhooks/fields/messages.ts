import { objects } from '../../reader';
import { type Change, eachOf, unknownChange } from '../change';
import { cardsOf } from '../identity';
import type { MessageEvent } from '../messageEvent';
import { parseMessage } from '../parseMessage';
import { parseStatus } from '../parseStatus';
import type { UnknownEvent } from '../received';
import type { StatusEvent } from '../statusEvent';
import {
	type ConversationContextEvent,
	conversationContextOf,
	readLoneContext,
} from './conversation';
import { type ProblemEvent, readProblems } from './problems';
import { readUserAction, type UserActionEvent } from './userActions';

/** What the field `messages` brings. */
export type MessagesEvent =
	| MessageEvent
	| StatusEvent
	| UserActionEvent
	| ProblemEvent
	| ConversationContextEvent
	| UnknownEvent;

/** `messages`: what customers write, how far our messages came, what was clicked, what went wrong. */
export function readMessages(change: Change): readonly MessagesEvent[] {
	const { value, channel } = change;
	const cards = cardsOf(objects(value, 'contacts'));
	const context = conversationContextOf(value);
	const events: readonly MessagesEvent[] = [
		...eachOf(change, 'messages', (raw) => parseMessage(raw, channel, cards, context)),
		...eachOf(change, 'statuses', (raw) => parseStatus(raw, channel, cards)),
		...eachOf(change, 'user_actions', (raw) => readUserAction(change, raw)),
		...readProblems(change),
	];
	if (events.length > 0) return events;
	const lone = readLoneContext(change);
	return lone.length > 0 ? lone : [unknownChange(change, 'nothing in it that we know')];
}
