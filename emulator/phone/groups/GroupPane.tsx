import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Group } from '../../src/groups/Group';
import { HandsContext, useHands, type Hands } from '../chat/Hands';
import { Avatar } from '../people/Avatar';
import { emulatorApi, type GroupDeed } from '../state/emulatorApi';
import { GroupBubble } from './GroupBubble';
import { GroupLine } from './GroupLine';
import { GroupMenu } from './GroupMenu';
import { nameOf, unreadIn } from './groupsOf';

interface Props {
	readonly group: Group;
	/** Whether it is the chat one is looking at. */
	readonly active: boolean;
	readonly problem: string;
}

/** A group on the phone of one of its members: who is in it, what was written, and where to write. */
export function GroupPane({ group, active, problem }: Props): VNode {
	const hands = useHands();
	const { customer, businessName, people, attempt } = hands;
	const act = (deed: GroupDeed): void => attempt(emulatorApi.inGroup(group, customer, deed));
	// Of what one can do in a chat of two, a group knows the press of a button.
	const tap: Hands['act'] = (action) => {
		if (action.type === 'tap')
			act({ action: 'tap', button: action.button, messageId: action.messageId });
	};
	const log = useRef<HTMLDivElement>(null);
	useEffect(() => {
		log.current?.scrollTo({ top: log.current.scrollHeight });
	}, [group.messages.length]);
	const unread = unreadIn(group, customer);
	useEffect(() => {
		if (active && unread > 0) act({ action: 'read' });
	}, [active, unread]);
	const members = group.participants.map((one) =>
		one.userId === customer.userId ? 'you' : nameOf(one, people),
	);

	return (
		<>
			<header class="peer">
				<Avatar id={group.id} name={group.subject} />
				<div class="who">
					<h2>
						<bdi>{group.subject}</bdi>
					</h2>
					<p dir="auto">{[businessName, ...members].join(', ')}</p>
				</div>
				<GroupMenu group={group} onLeave={() => act({ action: 'leave' })} />
			</header>
			<div
				ref={log}
				class="log"
				role="log"
				aria-label={`Messages of the group ${group.subject}, on ${customer.name}’s phone`}
				tabIndex={0}
			>
				{group.messages.length === 0 && (
					<p class="empty" dir="auto">
						Nobody has written here yet.
					</p>
				)}
				<HandsContext.Provider value={{ ...hands, act: tap }}>
					<ol>
						{group.messages.map((message) => (
							<GroupBubble key={message.id} group={group} message={message} />
						))}
					</ol>
				</HandsContext.Provider>
			</div>
			<p class="problem" role="alert">
				{problem}
			</p>
			<GroupLine group={group} onWrite={(text) => act({ action: 'write', text })} />
		</>
	);
}
