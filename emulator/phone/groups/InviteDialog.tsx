import type { VNode } from 'preact';
import { Choices } from '../chat/Choices';
import { Dialog } from '../chat/Dialog';
import { useHands } from '../chat/Hands';
import { GroupDoor } from './GroupDoor';

interface Props {
	/** The link that was pressed; undefined while none is. */
	readonly link: string | undefined;
	readonly onClose: () => void;
}

/** What an invite link opens: the group from outside, and the way in. */
export function InviteDialog({ link, onClose }: Props): VNode {
	const { groups } = useHands();
	const group = groups.find(({ inviteLink }) => inviteLink === link);
	return (
		<Dialog title={group?.subject ?? 'Group invite'} open={link !== undefined} onClose={onClose}>
			{group === undefined ? (
				<p class="none">No group has this invite link (any more): ask for the new one.</p>
			) : (
				<div class="group">
					{group.description !== '' && <p dir="auto">{group.description}</p>}
					<GroupDoor group={group} onClose={onClose} />
				</div>
			)}
			<Choices onCancel={onClose} />
		</Dialog>
	);
}
