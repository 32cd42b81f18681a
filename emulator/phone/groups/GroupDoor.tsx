import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Group } from '../../src/groups/Group';
import { useHands } from '../chat/Hands';
import { Problem } from '../chat/Problem';
import { emulatorApi } from '../state/emulatorApi';
import { joinByLink } from './joinByLink';
import { standingOf } from './groupsOf';

interface Props {
	readonly group: Group;
	/** What holds the door goes, for the group is open. */
	readonly onClose: () => void;
}

/** A group from outside: how many are in it, and the one thing to do about it. */
export function GroupDoor({ group, onClose }: Props): VNode {
	const { customer } = useHands();
	const [problem, setProblem] = useState('');
	const attempt = (work: Promise<unknown>): void =>
		void work
			.then(() => setProblem(''))
			.catch((cause: unknown) =>
				setProblem(cause instanceof Error ? cause.message : String(cause)),
			);
	return (
		<>
			<p class="hint">
				{group.participants.length + 1} participants
				{standingOf(group, customer) === 'asked' && ' · you asked to join'}
			</p>
			<Deed group={group} attempt={attempt} onClose={onClose} />
			<Problem words={problem} />
		</>
	);
}

interface DeedProps extends Props {
	readonly attempt: (work: Promise<unknown>) => void;
}

function Deed({ group, attempt, onClose }: DeedProps): VNode {
	const { customer, openGroup } = useHands();
	const { id, inviteLink, subject } = group;
	const name = <span class="hidden">{subject}</span>;
	switch (standingOf(group, customer)) {
		case 'in':
			return (
				<button
					type="button"
					onClick={() => {
						openGroup(id);
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
				<button
					type="button"
					class="strong"
					onClick={() => attempt(joinByLink(customer, inviteLink))}
				>
					Join {name}
				</button>
			);
	}
}
