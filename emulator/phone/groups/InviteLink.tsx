import type { VNode } from 'preact';
import { useHands } from '../chat/Hands';

/** An invite link in a message: it opens the group here, and never WhatsApp's site. */
export function InviteLink({
	url,
	title,
}: {
	readonly url: string;
	readonly title?: string;
}): VNode {
	const { openInvite } = useHands();
	return (
		<a
			href="#invite"
			aria-haspopup="dialog"
			dir={title === undefined ? undefined : 'auto'}
			onClick={(event) => {
				event.preventDefault();
				openInvite(url);
			}}
		>
			{title ?? url}
		</a>
	);
}
