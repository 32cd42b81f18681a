import type { VNode } from 'preact';
import type { MessageStatus } from '../../src/chat/ChatMessage';

const words: Readonly<Record<MessageStatus, string>> = {
	accepted: 'Waiting',
	sent: 'Sent',
	delivered: 'Delivered',
	read: 'Read',
	failed: 'Not delivered',
};

const one = 'M2 6.2 5 9.2 10.6 2.8';
const two = 'M6.6 7.6 8.2 9.2 13.8 2.8';

/** How far the message has come, as ticks and in words. */
export const Ticks = ({ status }: { readonly status: MessageStatus }): VNode => (
	<svg class={`ticks ${status}`} viewBox="0 0 16 12" role="img" aria-label={words[status]}>
		{status === 'accepted' && (
			<path d="M8 3v3.2l2 1.3M8 1.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2Z" />
		)}
		{status === 'failed' && <path d="M8 2.6v4.2M8 9.2v.2" />}
		{status !== 'accepted' && status !== 'failed' && <path d={one} />}
		{(status === 'delivered' || status === 'read') && <path d={two} />}
	</svg>
);
