import type { VNode } from 'preact';
import type { CardAction } from '../../src/chat/ChatContent';
import { assertNever } from '../../../cloud-api/assertNever';
import { CallButton } from '../calls/CallButton';
import { LocationSheet } from '../compose/LocationSheet';
import { FlowButton } from '../flow/FlowButton';
import { AddressSheet } from '../compose/AddressSheet';
import { InviteLink } from '../groups/InviteLink';
import { isInviteLink } from '../groups/joinByLink';
import { PaySheet } from '../pay/PaySheet';
import { OrderStatus } from '../pay/OrderStatus';
import { ShopSheet } from '../shop/ShopSheet';
import { ShareContact } from '../compose/ShareContact';
import { CopyCode } from './CopyCode';
import { useHands } from './Hands';
import { ListButton } from './ListButton';
import { SheetButton } from './SheetButton';

interface Props {
	readonly messageId: string;
	readonly action: CardAction;
}

/** One thing to press below a card. */
export function Press({ messageId, action }: Props): VNode {
	const { act } = useHands();
	switch (action.kind) {
		case 'reply':
		case 'quickReply':
		case 'callPermission': {
			const button = action.kind === 'reply' ? action.id : action.title;
			return (
				<button type="button" dir="auto" onClick={() => act({ type: 'tap', button, messageId })}>
					{action.title}
				</button>
			);
		}
		case 'link':
			if (isInviteLink(action.url)) return <InviteLink url={action.url} title={action.title} />;
			return (
				<a href={webOnly(action.url)} target="_blank" rel="noopener noreferrer" dir="auto">
					{action.title}
					<span class="hidden"> (opens a new tab)</span>
				</a>
			);
		case 'call':
			return (
				<a href={`tel:${action.phone}`} dir="auto">
					{action.title}
				</a>
			);
		case 'copy':
			return <CopyCode title={action.title} code={action.code} />;
		case 'list':
			return (
				<ListButton
					title={action.title}
					sections={action.sections}
					onChoose={(row) => act({ type: 'choose', row, messageId })}
				/>
			);
		case 'sendLocation':
			return (
				<SheetButton title={action.title}>
					{(close) => <LocationSheet messageId={messageId} onClose={close} />}
				</SheetButton>
			);
		case 'flow':
			return <FlowButton title={action.title} messageId={messageId} />;
		case 'shop':
			return (
				<SheetButton title={action.title}>
					{(close) => <ShopSheet offer={action.offer} onClose={close} />}
				</SheetButton>
			);
		case 'pay':
			return (
				<SheetButton title={action.title} heading={`Order ${action.order.referenceId}`}>
					{(close) => <PaySheet order={action.order} messageId={messageId} onClose={close} />}
				</SheetButton>
			);
		case 'orderStatus':
			return (
				<SheetButton title={action.title} heading={`Order ${action.referenceId}`}>
					{(close) => <OrderStatus news={action} onClose={close} />}
				</SheetButton>
			);
		case 'voiceCall':
			return <CallButton title={action.title} payload={action.payload} />;
		case 'shareContact':
			return (
				<SheetButton title={action.title}>
					{(close) => <ShareContact messageId={messageId} onClose={close} />}
				</SheetButton>
			);
		case 'address':
			return (
				<SheetButton title={action.title}>
					{(close) => <AddressSheet form={action.form} messageId={messageId} onClose={close} />}
				</SheetButton>
			);
		default:
			return assertNever(action, 'Something to press');
	}
}

/** A link of a message must not run a script. */
const webOnly = (url: string): string => (/^https?:\/\//i.test(url) ? url : 'about:blank');
