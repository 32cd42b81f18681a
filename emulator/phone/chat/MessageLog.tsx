import { Fragment, type RefObject, type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ChatMessage } from '../../src/chat/ChatMessage';
import type { Person } from '../../src/world/Person';
import { dayOf } from '../format/times';
import type { CustomerAction } from '../state/emulatorApi';
import { Bubble } from './Bubble';

interface Props {
	readonly messages: readonly ChatMessage[];
	readonly customer: Person;
	readonly businessName: string;
	readonly typing: boolean;
	readonly onAct: (action: CustomerAction) => void;
}

/** The bubbles, oldest first, with a line where the day changes. New ones are announced and scrolled to. */
export function MessageLog({ messages, customer, businessName, typing, onAct }: Props): VNode {
	const shown = messages.filter((message) => message.content.kind !== 'reaction');
	const log = useRef<HTMLDivElement>(null);
	const end = useEndInSight(log, typing);
	return (
		<div
			ref={log}
			class="log"
			role="log"
			aria-label={`Messages of ${customer.name} and ${businessName}`}
			tabIndex={0}
		>
			{shown.length === 0 && (
				<p class="empty" dir="auto">
					Nothing here yet. Write something below, as {customer.name}.
				</p>
			)}
			<ol ref={end}>
				{shown.map((message, index) => (
					<Fragment key={message.id}>
						{newDay(message, shown[index - 1]) && <li class="day">{dayOf(message.at)}</li>}
						<Bubble
							message={message}
							author={message.from === 'business' ? businessName : customer.name}
							quoted={messages.find((other) => other.id === message.replyTo)}
							reactions={reactionsTo(message, messages)}
							onAct={onAct}
						/>
					</Fragment>
				))}
			</ol>
			{typing && (
				<p class="typing" aria-hidden="true">
					<span />
					<span />
					<span />
				</p>
			)}
		</div>
	);
}

/** Keeps the newest in sight, also when a picture takes its place later; returns the ref of what grows. */
function useEndInSight(
	log: RefObject<HTMLElement | null>,
	typing: boolean,
): RefObject<HTMLOListElement | null> {
	const growing = useRef<HTMLOListElement>(null);
	useEffect(() => {
		const toEnd = (): void => log.current?.scrollTo({ top: log.current.scrollHeight });
		toEnd();
		const watch = new ResizeObserver(toEnd);
		if (growing.current !== null) watch.observe(growing.current);
		return () => watch.disconnect();
	}, [typing]);
	return growing;
}

const newDay = (message: ChatMessage, before: ChatMessage | undefined): boolean =>
	before === undefined || dayOf(before.at) !== dayOf(message.at);

/** The last reaction of each side, unless it was taken back. */
function reactionsTo(message: ChatMessage, all: readonly ChatMessage[]): readonly string[] {
	const bySide = new Map<string, string>();
	for (const { content, from } of all) {
		if (content.kind === 'reaction' && content.messageId === message.id) {
			bySide.set(from, content.emoji);
		}
	}
	return [...bySide.values()].filter((emoji) => emoji !== '');
}
