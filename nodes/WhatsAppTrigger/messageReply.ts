import type { InboundContent } from '../../cloud-api/webhooks/inboundContent';

/** The choice a customer made by tapping. `id` is ours: a button id, a row id, a template button's payload or a flow token. */
export interface MessageReply {
	readonly id: string;
	readonly title: string;
	readonly kind: 'button' | 'list' | 'template' | 'flow';
}

/** The choice a message carries, or `undefined` when it is no answer to a button, list or flow. */
export function messageReply(content: InboundContent): MessageReply | undefined {
	switch (content.kind) {
		case 'buttonReply':
			return { id: content.id, title: content.title, kind: 'button' };
		case 'listReply':
			return { id: content.id, title: content.title, kind: 'list' };
		case 'templateButton':
			return { id: content.payload, title: content.text, kind: 'template' };
		case 'flowReply':
			return { id: content.flowToken ?? '', title: content.body ?? '', kind: 'flow' };
		default:
			return undefined;
	}
}
