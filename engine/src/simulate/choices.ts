import type { OutboundMessage } from '../../../cloud-api/messages/outboundMessage';
import type { Said } from './simulatedMessage';

type Choice = Extract<Said, { kind: 'choice' }>;

/** What a contact can press on a message. */
export function choicesOf(message: OutboundMessage): readonly Choice[] {
	if (message.kind === 'button')
		return message.buttons.map(({ id, title }) => ({ kind: 'choice', list: false, id, title }));
	if (message.kind !== 'list') return [];
	return message.sections.flatMap(({ rows }) =>
		rows.map(({ id, title }): Choice => ({ kind: 'choice', list: true, id, title })),
	);
}
