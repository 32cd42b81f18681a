import type { VNode } from 'preact';
import { keyOf, type Group, type GroupMessage } from '../../src/groups/Group';
import type { MessageStatus } from '../../src/chat/ChatMessage';
import { BubbleContent } from '../chat/BubbleContent';
import { useHands } from '../chat/Hands';
import { Ticks } from '../chat/Ticks';
import { timeOf } from '../format/times';
import { GroupActions } from './GroupActions';
import { nameOf } from './groupsOf';

interface Props {
	readonly group: Group;
	readonly message: GroupMessage;
}

/** One message of a group, under the name of who wrote it; one's own are at the end side. */
export function GroupBubble({ group, message }: Props): VNode {
	const { customer, businessName, people } = useHands();
	const { from, at, content } = message;
	const isOwn = from !== 'business' && keyOf(from) === keyOf(customer);
	return (
		<li class={`bubble ${isOwn ? 'customer' : 'business'}`}>
			<small class="sender">
				<bdi>{from === 'business' ? businessName : isOwn ? 'You' : nameOf(from, people)}</bdi>
			</small>
			<BubbleContent message={message} />
			<p class="meta">
				{from === 'business' && <span>{reachedWords(message)}</span>}
				<time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>
				{from === 'business' && <Ticks status={statusIn(group, message)} />}
			</p>
			{content.kind === 'card' && <GroupActions messageId={message.id} card={content} />}
		</li>
	);
}

/** A message has come as far as it has with the last of the members. */
function statusIn({ participants }: Group, { delivered, read }: GroupMessage): MessageStatus {
	const all = (keys: readonly string[]): boolean =>
		participants.length > 0 && participants.every((member) => keys.includes(keyOf(member)));
	if (all(read)) return 'read';
	return all(delivered) ? 'delivered' : 'sent';
}

const reachedWords = ({ delivered, read }: GroupMessage): string =>
	read.length === 0
		? `delivered to ${delivered.length}`
		: `read by ${read.length} of ${delivered.length}`;
