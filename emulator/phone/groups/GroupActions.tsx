import type { VNode } from 'preact';
import type { CardAction, CardContent } from '../../src/chat/ChatContent';
import { CardActions } from '../chat/Card';

/** The buttons of a template in a group. What opens a Flow, a cart or a payment belongs to a chat of two. */
export function GroupActions({
	messageId,
	card,
}: {
	readonly messageId: string;
	readonly card: CardContent;
}): VNode | null {
	const actions = card.actions.filter(({ kind }) => pressable.has(kind));
	return actions.length === 0 ? null : <CardActions messageId={messageId} actions={actions} />;
}

const pressable: ReadonlySet<CardAction['kind']> = new Set(['quickReply', 'link', 'call', 'copy']);
