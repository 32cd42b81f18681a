import type { VNode } from 'preact';
import type { Group } from '../../src/groups/Group';
import { useHands } from '../chat/Hands';
import { unreadIn } from './groupsOf';

interface Props {
	readonly groups: readonly Group[];
	/** The group that is open; undefined for the chat with the business. */
	readonly openId: string | undefined;
	readonly onOpen: (id: string | undefined) => void;
}

/** The chats of somebody who is in groups: the business, and each group. */
export function ChatTabs({ groups, openId, onOpen }: Props): VNode | null {
	const { customer, businessName } = useHands();
	if (groups.length === 0) return null;
	return (
		<nav class="chats strip" aria-label={`Chats of ${customer.name}`}>
			<ul>
				<li>
					<button
						type="button"
						aria-current={openId === undefined ? 'true' : undefined}
						onClick={() => onOpen(undefined)}
					>
						<bdi>{businessName}</bdi>
					</button>
				</li>
				{groups.map((group) => {
					const unread = unreadIn(group, customer);
					return (
						<li key={group.id}>
							<button
								type="button"
								aria-current={openId === group.id ? 'true' : undefined}
								onClick={() => onOpen(group.id)}
							>
								<bdi>{group.subject}</bdi>
								{unread > 0 && (
									<span class="unread">
										{unread}
										<span class="hidden"> unread</span>
									</span>
								)}
							</button>
						</li>
					);
				})}
			</ul>
		</nav>
	);
}
