import type { VNode } from 'preact';
import type { ChatMessage } from '../../src/chat/ChatMessage';
import { Choices } from './Choices';
import { useHands } from './Hands';
import { SheetButton } from './SheetButton';

const emojis = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

/** What one can do with a message: react, answer, and with one's own edit or delete. */
export function MessageOptions({ message }: { readonly message: ChatMessage }): VNode {
	const { act, startDraft, messages } = useHands();
	const messageId = message.id;
	const own = message.from === 'customer';
	const reacted = messages.findLast(
		({ from, content }) =>
			from === 'customer' && content.kind === 'reaction' && content.messageId === messageId,
	);
	const emoji = reacted?.content.kind === 'reaction' ? reacted.content.emoji : '';
	return (
		<SheetButton
			class="options"
			title={`Options for the message ${message.text}`.slice(0, 80)}
			heading="Message"
			face={<span aria-hidden="true">⋯</span>}
		>
			{(close) => {
				const doing = (work: () => void) => () => {
					close();
					work();
				};
				return (
					<>
						<div class="emojis" role="group" aria-label="React">
							{emojis.map((one) => (
								<button
									key={one}
									type="button"
									aria-label={`React with ${one}`}
									aria-pressed={one === emoji}
									onClick={doing(() =>
										act({ type: 'reaction', messageId, emoji: one === emoji ? '' : one }),
									)}
								>
									{one}
								</button>
							))}
						</div>
						<ul class="menu-list">
							{emoji !== '' && (
								<li>
									<button
										type="button"
										onClick={doing(() => act({ type: 'reaction', messageId, emoji: '' }))}
									>
										Take the reaction back
									</button>
								</li>
							)}
							<li>
								<button type="button" onClick={doing(() => startDraft({ kind: 'reply', message }))}>
									Reply
								</button>
							</li>
							{own && message.type === 'text' && (
								<li>
									<button
										type="button"
										onClick={doing(() => startDraft({ kind: 'edit', message }))}
									>
										Edit
									</button>
								</li>
							)}
							{own && (
								<li>
									<button type="button" onClick={doing(() => act({ type: 'revoke', messageId }))}>
										Delete for everyone
									</button>
								</li>
							)}
						</ul>
						<Choices onCancel={close} />
					</>
				);
			}}
		</SheetButton>
	);
}
