import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { GroupsSheet } from '../groups/GroupsSheet';
import { emulatorApi } from '../state/emulatorApi';
import { CallButton } from '../calls/CallButton';
import { Choices } from './Choices';
import { useHands } from './Hands';
import { SheetButton } from './SheetButton';

/** What WhatsApp offers about the business as a whole: call it, its groups, its offers, block it. */
export function CustomerMenu(): VNode {
	const { businessName } = useHands();
	return (
		<SheetButton
			class="round small"
			title={`More about ${businessName}`}
			heading={businessName}
			face={
				<svg viewBox="0 0 24 24" aria-hidden="true">
					<path d="M12 5.5v.1M12 12v.1M12 18.5v.1" />
				</svg>
			}
		>
			{(close) => <Menu onClose={close} />}
		</SheetButton>
	);
}

function Menu({ onClose }: { readonly onClose: () => void }): VNode {
	const { customer, attempt } = useHands();
	const [groups, setGroups] = useState(false);
	const stopped = customer.refusesMarketing === true;
	const blocked = customer.blocksBusiness === true;
	if (groups) return <GroupsSheet onClose={onClose} />;
	return (
		<>
			<ul class="menu-list" onClick={onClose}>
				<li>
					<CallButton title="Voice call" />
				</li>
				<li>
					<button
						type="button"
						onClick={() =>
							attempt(emulatorApi.chooseMarketing(customer, stopped ? 'resume' : 'stop'))
						}
					>
						{stopped ? 'Get offers and announcements again' : 'Stop offers and announcements'}
					</button>
				</li>
				<li>
					<button type="button" onClick={() => attempt(emulatorApi.block(customer, !blocked))}>
						{blocked ? 'Unblock the business' : 'Block the business'}
					</button>
				</li>
				<li>
					<button type="button" onClick={() => attempt(emulatorApi.report(customer))}>
						Report the business
					</button>
				</li>
			</ul>
			<ul class="menu-list">
				<li>
					<button type="button" onClick={() => setGroups(true)}>
						Groups
					</button>
				</li>
			</ul>
			<Choices onCancel={onClose} />
		</>
	);
}
