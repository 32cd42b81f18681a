import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Choices } from '../chat/Choices';
import { useHands } from '../chat/Hands';
import { Problem } from '../chat/Problem';
import { GroupDoor } from './GroupDoor';
import { joinByLink } from './joinByLink';

/** The groups of the business: the customer joins them by their links, and opens those they are in. */
export function GroupsSheet({ onClose }: { readonly onClose: () => void }): VNode {
	const { customer, groups } = useHands();
	const [link, setLink] = useState('');
	const [problem, setProblem] = useState('');
	// The button of the menu that led here is gone, and the focus with it.
	const sheet = useRef<HTMLDivElement>(null);
	useEffect(() => sheet.current?.querySelector<HTMLElement>('button, input')?.focus(), []);
	return (
		<div ref={sheet}>
			{groups.length === 0 && <p class="none">The business has no groups.</p>}
			<div class="rows">
				{groups.map((group) => (
					<section key={group.id} class="group" aria-label={group.subject}>
						<h3 dir="auto">{group.subject}</h3>
						<GroupDoor group={group} onClose={onClose} />
					</section>
				))}
			</div>
			<form
				class="group-line"
				onSubmit={(event) => {
					event.preventDefault();
					joinByLink(customer, link.trim())
						.then(onClose)
						.catch((cause: unknown) =>
							setProblem(cause instanceof Error ? cause.message : String(cause)),
						);
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
			<Problem words={problem} />
			<Choices onCancel={onClose} />
		</div>
	);
}
