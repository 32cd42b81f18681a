import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Group } from '../../src/groups/Group';
import { Choices } from '../chat/Choices';
import { useHands } from '../chat/Hands';
import { emulatorApi } from '../state/emulatorApi';
import { standingOf } from './groupsOf';

/** The groups of the business: the customer joins them by their links, and opens those they are in. */
export function GroupsSheet({ onClose }: { readonly onClose: () => void }): VNode {
	const { customer, groups, attempt } = useHands();
	const [link, setLink] = useState('');
	const join = (to: string): void => attempt(emulatorApi.joinGroup(customer, to));
	return (
		<>
			{groups.length === 0 && <p>The business has no groups.</p>}
			<div class="rows">
				{groups.map((group) => (
					<section key={group.id} class="group" aria-label={group.subject}>
						<h3 dir="auto">{group.subject}</h3>
						<p class="hint">
							{group.participants.length + 1} participants
							{standingOf(group, customer) === 'asked' && ' · you asked to join'}
						</p>
						<GroupDoor group={group} onJoin={join} onClose={onClose} />
					</section>
				))}
			</div>
			<form
				class="group-line"
				onSubmit={(event) => {
					event.preventDefault();
					join(link.trim());
					onClose();
				}}
			>
				<label>
					Invite link
					<input
						type="url"
						required
						dir="ltr"
						placeholder="https://chat.whatsapp.com/…"
						value={link}
						onInput={(event) => setLink(event.currentTarget.value)}
					/>
				</label>
				<button type="submit">Join by link</button>
			</form>
			<Choices onCancel={onClose} />
		</>
	);
}

interface DoorProps {
	readonly group: Group;
	readonly onJoin: (link: string) => void;
	readonly onClose: () => void;
}

/** The one thing to do about a group from outside. */
function GroupDoor({ group, onJoin, onClose }: DoorProps): VNode {
	const { customer, attempt, openGroup } = useHands();
	const { inviteLink, subject } = group;
	const name = <span class="hidden">{subject}</span>;
	switch (standingOf(group, customer)) {
		case 'in':
			return (
				<button
					type="button"
					onClick={() => {
						openGroup(group.id);
						onClose();
					}}
				>
					Open {name}
				</button>
			);
		case 'asked':
			return (
				<button
					type="button"
					onClick={() => attempt(emulatorApi.inGroup(group, customer, { action: 'withdraw' }))}
				>
					Take back {name}
				</button>
			);
		case 'out':
			if (inviteLink === undefined) return <p class="hint">It has no invite link.</p>;
			return (
				<button type="button" onClick={() => onJoin(inviteLink)}>
					Join {name}
				</button>
			);
	}
}
