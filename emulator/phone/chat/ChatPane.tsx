import type { RefObject, VNode } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PhoneCall } from '../../src/calls/CallBook';
import type { ChatMessage } from '../../src/chat/ChatMessage';
import type { Group } from '../../src/groups/Group';
import type { Person } from '../../src/world/Person';
import { CallCard } from '../calls/CallCard';
import { ChatTabs } from '../groups/ChatTabs';
import { GroupPane } from '../groups/GroupPane';
import { groupsOf } from '../groups/groupsOf';
import { InviteDialog } from '../groups/InviteDialog';
import { FlowLines } from '../flow/FlowLine';
import { dayAndTimeOf } from '../format/times';
import { Avatar } from '../people/Avatar';
import { emulatorApi, type CustomerAction } from '../state/emulatorApi';
import type { Snapshot } from '../state/PhoneState';
import { Composer } from './Composer';
import { CustomerMenu } from './CustomerMenu';
import { type Draft, type Hands, HandsContext } from './Hands';
import { MessageLog } from './MessageLog';

interface Props {
	readonly customer: Person;
	readonly business: Snapshot['business'];
	readonly messages: readonly ChatMessage[];
	readonly calls: readonly PhoneCall[];
	readonly people: readonly Person[];
	readonly groups: readonly Group[];
	readonly now: number;
	readonly active: boolean;
	readonly onActivate: (id: string) => void;
}

/** One customer's phone, showing the chat with the business or one of a group. */
export function ChatPane(props: Props): VNode {
	const { customer, business, messages, calls, people, groups, now, active, onActivate } = props;
	const [problem, setProblem] = useState('');
	const own = messages.filter((message) => message.customerId === customer.id);
	const pane = useRef<HTMLElement>(null);
	const [openId, setOpenId] = useState<string>();
	const ownGroups = groupsOf(groups, customer);
	const group = ownGroups.find(({ id }) => id === openId);
	useReading(customer, own, active && group === undefined);
	useFocusIn(pane, group?.id);
	useEffect(() => {
		if (active) pane.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}, [active]);

	const attempt = (work: Promise<unknown>): void => {
		work
			.then(() => setProblem(''))
			.catch((cause: unknown) =>
				setProblem(cause instanceof Error ? cause.message : String(cause)),
			);
	};
	const act = (action: CustomerAction): void => attempt(emulatorApi.send(customer, action));
	const lineOf = useCallback(
		(messageId: string) => emulatorApi.flowLine(customer, messageId),
		[customer.id],
	);
	const [invite, setInvite] = useState<string>();
	const [draft, setDraft] = useState<Draft>();
	const ownCalls = calls.filter((call) => call.personId === customer.id);
	const current = ownCalls.find((call) => call.state !== 'ended');
	const replyTo = draft?.kind === 'reply' ? { replyTo: draft.message.id } : {};
	const write = (text: string): void => {
		setDraft(undefined);
		if (draft?.kind === 'edit') act({ type: 'edit', messageId: draft.message.id, text });
		else {
			const about = draft?.kind === 'product' ? { product: draft.retailerId } : {};
			act({ type: 'text', text, ...replyTo, ...about });
		}
	};
	const hands: Hands = {
		customer,
		businessName: business.verifiedName,
		messages: own,
		act,
		attempt,
		people,
		groups,
		openGroup: setOpenId,
		openInvite: setInvite,
		startDraft: setDraft,
	};
	const typing = customer.typingUntil > now;
	const activate = (): void => onActivate(customer.id);

	return (
		<section
			ref={pane}
			class={`pane ${active ? 'active' : ''}`}
			aria-label={`${customer.name}’s phone`}
			onFocusIn={activate}
			onPointerDown={activate}
		>
			<HandsContext.Provider value={hands}>
				<Owner customer={customer} now={now} />
				<ChatTabs groups={ownGroups} openId={group?.id} onOpen={setOpenId} />
				{group === undefined ? (
					<>
						<header class="peer">
							<Avatar id="business" name={business.verifiedName} />
							<div class="who">
								<h2>
									<bdi>{business.verifiedName}</bdi>
								</h2>
								<p aria-live="polite">
									{typing ? 'typing…' : <bdi dir="ltr">{business.displayPhoneNumber}</bdi>}
								</p>
							</div>
							<CustomerMenu />
						</header>
						{current !== undefined && <CallCard call={current} now={now} />}
						<FlowLines.Provider value={lineOf}>
							<MessageLog
								messages={own}
								customer={customer}
								businessName={business.verifiedName}
								typing={typing}
								calls={ownCalls}
							/>
						</FlowLines.Provider>
						<p class="problem" role="alert">
							{problem}
						</p>
						<Composer
							draft={draft}
							onDropDraft={() => setDraft(undefined)}
							onText={write}
							onFile={(file, caption, as) => {
								setDraft(undefined);
								const given = { caption, ...replyTo, ...(as === undefined ? {} : { as }) };
								attempt(emulatorApi.sendFile(customer, file, given));
							}}
						/>
					</>
				) : (
					<GroupPane key={group.id} group={group} active={active} problem={problem} />
				)}
				<InviteDialog link={invite} onClose={() => setInvite(undefined)} />
			</HandsContext.Provider>
		</section>
	);
}

function Owner({ customer, now }: { readonly customer: Person; readonly now: number }): VNode {
	const open = customer.windowClosesAt > now;
	return (
		<div class="owner">
			<Avatar id={customer.id} name={customer.name} />
			<p class="who">
				<strong>
					<bdi>{customer.name}</bdi>
				</strong>
				<bdi dir="ltr">
					{customer.waId === undefined
						? `@${customer.username ?? customer.userId}`
						: `+${customer.waId}`}
				</bdi>
			</p>
			<span
				class={`window ${open ? 'open' : 'closed'}`}
				title="Whether the business may write freely: 24 hours from the customer's last message"
			>
				{open ? `Window open until ${dayAndTimeOf(customer.windowClosesAt)}` : 'Window closed'}
			</span>
		</div>
	);
}

/** Another chat takes the place of what had the focus: it goes to the chat's tab, or to where one writes. */
function useFocusIn(pane: RefObject<HTMLElement | null>, openId: string | undefined): void {
	const before = useRef(openId);
	useEffect(() => {
		if (before.current === openId) return;
		before.current = openId;
		if (document.activeElement !== document.body) return;
		const tab = pane.current?.querySelector<HTMLElement>('.chats [aria-current]');
		(tab ?? pane.current?.querySelector('textarea'))?.focus();
	}, [openId]);
}

/** What has arrived in the open chat of a visible page counts as read. */
function useReading(customer: Person, messages: readonly ChatMessage[], active: boolean): void {
	const waiting = messages.filter(
		(message) => message.from === 'business' && message.status === 'delivered',
	).length;
	useEffect(() => {
		if (!active || waiting === 0) return undefined;
		const read = (): void => {
			if (document.visibilityState === 'visible') void emulatorApi.read(customer);
		};
		read();
		document.addEventListener('visibilitychange', read);
		return () => document.removeEventListener('visibilitychange', read);
	}, [active, waiting, customer.id]);
}
