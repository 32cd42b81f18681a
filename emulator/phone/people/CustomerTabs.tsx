import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ChatMessage } from '../../src/chat/ChatMessage';
import type { Person } from '../../src/world/Person';
import { Avatar } from './Avatar';

interface Props {
	readonly customers: readonly Person[];
	readonly messages: readonly ChatMessage[];
	readonly activeId: string | undefined;
	readonly onSelect: (id: string) => void;
	readonly children: ComponentChildren;
}

/** Who is on stage: picks the chat to show when there is room for one, and the one being read when there is more. */
export function CustomerTabs({ customers, messages, activeId, onSelect, children }: Props): VNode {
	const strip = useRef<HTMLElement>(null);
	useEffect(
		() =>
			strip.current
				?.querySelector('[aria-current]')
				?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
		[activeId],
	);
	return (
		<nav ref={strip} class="tabs" aria-label="Customers">
			<ul>
				{customers.map((customer) => (
					<li key={customer.id}>
						<button
							type="button"
							aria-current={customer.id === activeId ? 'true' : undefined}
							onClick={() => onSelect(customer.id)}
						>
							<Avatar id={customer.id} name={customer.name} />
							<bdi>{customer.name}</bdi>
							<Unread count={unread(messages, customer.id)} />
						</button>
					</li>
				))}
			</ul>
			{children}
		</nav>
	);
}

const unread = (messages: readonly ChatMessage[], customerId: string): number =>
	messages.filter(
		(message) =>
			message.customerId === customerId &&
			message.from === 'business' &&
			message.type !== 'reaction' &&
			message.status !== 'read' &&
			message.status !== 'failed',
	).length;

const Unread = ({ count }: { readonly count: number }): VNode | null =>
	count === 0 ? null : (
		<span class="unread">
			{count}
			<span class="hidden"> unread</span>
		</span>
	);
