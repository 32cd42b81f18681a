import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Group } from '../../src/groups/Group';
import { useHands } from '../chat/Hands';

interface Props {
	readonly group: Group;
	readonly onWrite: (text: string) => void;
}

/** Where a member writes into a group. Enter sends, Shift+Enter breaks the line. */
export function GroupLine({ group, onWrite }: Props): VNode {
	const { customer } = useHands();
	const [text, setText] = useState('');
	const send = (): void => {
		if (text.trim() === '') return;
		onWrite(text.trim());
		setText('');
	};
	return (
		<form
			class="composer"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			<textarea
				rows={1}
				dir="auto"
				aria-label={`Message to ${group.subject} as ${customer.name}`}
				placeholder="Message"
				value={text}
				onInput={(event) => setText(event.currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
					event.preventDefault();
					send();
				}}
			/>
			<button
				type="submit"
				class="round strong"
				aria-label={`Send to ${group.subject} as ${customer.name}`}
			>
				<svg viewBox="0 0 24 24" aria-hidden="true" class="send">
					<path d="M5 12h13M12.5 6l6 6-6 6" />
				</svg>
			</button>
		</form>
	);
}
