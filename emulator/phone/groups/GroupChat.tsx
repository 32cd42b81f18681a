import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { keyOf, type Group } from '../../src/groups/Group';
import { useHands } from '../chat/Hands';
import { FormattedText } from '../format/FormattedText';
import { timeOf } from '../format/times';

interface Props {
	readonly group: Group;
	readonly onWrite: (text: string) => void;
	readonly onLeave: () => void;
}

/** What was written in a group since it began, and where one writes more. */
export function GroupChat({ group, onWrite, onLeave }: Props): VNode {
	const { customer, businessName } = useHands();
	const [text, setText] = useState('');
	const isOwn = (from: Group['messages'][number]['from']): boolean =>
		from !== 'business' && [customer.waId, customer.userId].includes(keyOf(from));
	return (
		<>
			<ol class="group-log">
				{group.messages.map(({ id, from, text: words, type, at, read }) => (
					<li key={id} class={`bubble ${isOwn(from) ? 'customer' : 'business'}`}>
						<small dir="auto">{from === 'business' ? businessName : keyOf(from)}</small>
						<FormattedText text={words === '' ? type : words} />
						<p class="meta">
							{from === 'business' && read.length > 0 && <span>read by {read.length}</span>}
							<time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>
						</p>
					</li>
				))}
			</ol>
			<form
				class="group-line"
				onSubmit={(event) => {
					event.preventDefault();
					if (text.trim() === '') return;
					onWrite(text.trim());
					setText('');
				}}
			>
				<input
					dir="auto"
					aria-label={`Message to ${group.subject}`}
					placeholder="Message"
					autocomplete="off"
					value={text}
					onInput={(event) => setText(event.currentTarget.value)}
				/>
				<button type="submit" class="strong">
					Send
				</button>
				<button type="button" class="quiet" onClick={onLeave}>
					Leave
				</button>
			</form>
		</>
	);
}
