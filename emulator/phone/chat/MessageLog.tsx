import { Fragment, type RefObject, type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PhoneCall } from '../../src/calls/CallBook';
import type { ChatMessage } from '../../src/chat/ChatMessage';
import type { Person } from '../../src/world/Person';
import { pastCall } from '../calls/callWords';
import { dayOf, timeOf } from '../format/times';
import { Bubble } from './Bubble';

interface Props {
	readonly messages: readonly ChatMessage[];
	readonly customer: Person;
	readonly businessName: string;
	readonly typing: boolean;
	readonly calls: readonly PhoneCall[];
}

/** The bubbles, oldest first, with a line where the day changes. New ones are announced and scrolled to. */
export function MessageLog({ messages, customer, businessName, typing, calls }: Props): VNode {
	const shown = messages.filter((message) => !changesAnother(message));
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
						<PastCalls calls={calls} after={shown[index - 1]?.at ?? 0} until={message.at} />
						<Bubble
							message={withLatestWords(message, messages)}
							author={message.from === 'business' ? businessName : customer.name}
							quoted={messages.find((other) => other.id === message.replyTo)}
							reactions={reactionsTo(message, messages)}
							change={changeOf(message, messages)}
						/>
					</Fragment>
				))}
				<PastCalls calls={calls} after={shown.at(-1)?.at ?? 0} until={Infinity} />
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

/** Keeps the newest in sight, also when a picture or a call takes its place later; returns the ref of what grows. */
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
		if (log.current !== null) watch.observe(log.current);
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

/** Reactions, edits and deletions show on the message they are about. */
const changesAnother = ({ content }: ChatMessage): boolean =>
	content.kind === 'reaction' || content.kind === 'edit' || content.kind === 'revoke';

function withLatestWords(message: ChatMessage, all: readonly ChatMessage[]): ChatMessage {
	const edit = all.findLast(
		({ content }) => content.kind === 'edit' && content.messageId === message.id,
	)?.content;
	return edit?.kind === 'edit'
		? { ...message, text: edit.body, content: { kind: 'text', body: edit.body } }
		: message;
}

function changeOf(
	message: ChatMessage,
	all: readonly ChatMessage[],
): 'edited' | 'deleted' | undefined {
	const kinds = all.flatMap(({ content }) =>
		(content.kind === 'edit' || content.kind === 'revoke') && content.messageId === message.id
			? [content.kind]
			: [],
	);
	if (kinds.includes('revoke')) return 'deleted';
	return kinds.length > 0 ? 'edited' : undefined;
}

/** The calls that ended between two messages. */
const PastCalls = ({
	calls,
	after,
	until,
}: {
	readonly calls: readonly PhoneCall[];
	readonly after: number;
	readonly until: number;
}): VNode => (
	<>
		{calls
			.filter(({ endedAt }) => endedAt !== undefined && endedAt >= after && endedAt < until)
			.map((call) => (
				<li key={call.id} class="day">
					{pastCall(call)} · {timeOf(call.startedAt)}
				</li>
			))}
	</>
);
