import type { VNode } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { keyOf, type Group } from '../../src/groups/Group';
import type { Person } from '../../src/world/Person';
import { Choices } from '../chat/Choices';
import { useHands } from '../chat/Hands';
import { emulatorApi, type GroupDeed } from '../state/emulatorApi';
import { GroupChat } from './GroupChat';
import { GroupNews } from './GroupNews';

/** The groups of the business: the customer joins them, reads, writes and leaves. */
export function GroupsSheet({ onClose }: { readonly onClose: () => void }): VNode {
	const { customer, attempt } = useHands();
	const news = useContext(GroupNews);
	const [groups, setGroups] = useState<readonly Group[]>([]);
	const load = async (): Promise<void> => setGroups(await emulatorApi.groups());
	useEffect(() => {
		void load();
	}, [news]);
	const act = (group: Group, deed: GroupDeed): void =>
		attempt(emulatorApi.inGroup(group, customer, deed));
	return (
		<>
			{groups.length === 0 && <p>The business has no groups.</p>}
			<div class="rows">
				{groups.map((group) => (
					<section key={group.id} class="group" aria-label={group.subject}>
						<h3 dir="auto">{group.subject}</h3>
						<p class="hint">
							{group.participants.length + 1} participants
							{standing(group, customer) === 'asked' && ' · you asked to join'}
						</p>
						{standing(group, customer) === 'in' ? (
							<GroupChat
								group={group}
								onWrite={(text) => act(group, { action: 'write', text })}
								onLeave={() => act(group, { action: 'leave' })}
							/>
						) : (
							<button
								type="button"
								onClick={() =>
									act(group, {
										action: standing(group, customer) === 'asked' ? 'withdraw' : 'join',
									})
								}
							>
								{standing(group, customer) === 'asked' ? 'Take back' : 'Join'}{' '}
								<span class="hidden">{group.subject}</span>
							</button>
						)}
					</section>
				))}
			</div>
			<Choices onCancel={onClose} />
		</>
	);
}

function standing(group: Group, person: Person): 'in' | 'asked' | 'out' {
	const key = keyOf({ userId: person.userId, ...(person.waId === undefined ? {} : person) });
	if (group.participants.some((one) => keyOf(one) === key)) return 'in';
	return group.joinRequests.some(({ member }) => keyOf(member) === key) ? 'asked' : 'out';
}
