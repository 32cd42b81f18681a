import type { ListRow } from '../../../../cloud-api/messages/interactive/list';
import type { OutboundMessage } from '../../../../cloud-api/messages/outboundMessage';
import type { InboundContent } from '../../../../cloud-api/webhooks/inboundContent';

/** Something a customer can tap in a message. */
export interface Choice {
	readonly title: string;
	readonly content: InboundContent;
}

/** What can be tapped in a message of ours, as the webhook would tell of it. */
export function choicesOf(message: OutboundMessage): readonly Choice[] {
	if (message.kind === 'button') {
		return message.buttons.map(({ id, title }) => ({
			title,
			content: { kind: 'buttonReply', id, title },
		}));
	}
	if (message.kind !== 'list') return [];
	return message.sections.flatMap(({ rows }) => rows.map(rowChoice));
}

function rowChoice({ id, title, description }: ListRow): Choice {
	const told = description === undefined ? {} : { description };
	return { title, content: { kind: 'listReply', id, title, ...told } };
}

/**
 * The content of tapping `what`, a title or an id, in the newest message that has it. A template's buttons are
 * known to Meta only, so with a template newest any title is taken as one of its quick replies.
 */
export function tapped(messages: readonly OutboundMessage[], what: string): InboundContent | null {
	for (const message of messages.toReversed()) {
		if (message.kind === 'template') return { kind: 'templateButton', payload: what, text: what };
		const found = choicesOf(message).find(
			({ title, content }) => title === what || ('id' in content && content.id === what),
		);
		if (found !== undefined) return found.content;
	}
	return null;
}
