import type { VNode } from 'preact';
import { keyOf, type Group } from '../../src/groups/Group';
import { Choices } from '../chat/Choices';
import { useHands } from '../chat/Hands';
import { SheetButton } from '../chat/SheetButton';
import { nameOf } from './groupsOf';

interface Props {
	readonly group: Group;
	readonly onLeave: () => void;
}

/** What a member sees about a group: what it is for, who is in it, its invite link; and the way out. */
export function GroupMenu({ group, onLeave }: Props): VNode {
	const { businessName, people } = useHands();
	const { subject, description, participants, inviteLink } = group;
	return (
		<SheetButton
			class="round small"
			title={`About the group ${subject}`}
			heading={subject}
			face={
				<svg viewBox="0 0 24 24" aria-hidden="true">
					<path d="M12 5.5v.1M12 12v.1M12 18.5v.1" />
				</svg>
			}
		>
			{(close) => (
				<>
					{description !== '' && <p dir="auto">{description}</p>}
					<h3>{participants.length + 1} participants</h3>
					<ul class="group-members">
						<li>
							<bdi>{businessName}</bdi>
						</li>
						{participants.map((member) => (
							<li key={keyOf(member)}>
								<bdi>{nameOf(member, people)}</bdi>
							</li>
						))}
					</ul>
					<p class="hint">
						{inviteLink === undefined ? (
							'It has no invite link.'
						) : (
							<>
								Invite link: <bdi dir="ltr">{inviteLink}</bdi>
							</>
						)}
					</p>
					<ul class="menu-list" onClick={close}>
						<li>
							<button type="button" onClick={onLeave}>
								Leave the group
							</button>
						</li>
					</ul>
					<Choices onCancel={close} />
				</>
			)}
		</SheetButton>
	);
}
