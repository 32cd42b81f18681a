import type { SendBody } from '../graph/wire/sendBody';
import { cardOf } from './cardOf';
import { contactCard } from './contactCard';
import type { ChatContent } from './ChatContent';
import { mediaContent } from './mediaContent';
import { assertNever } from '../../../cloud-api/assertNever';

/** What the phone shows for a message of the business; templates are rendered elsewhere, they need the shelf. */
export function contentOf(body: Exclude<SendBody, { type: 'template' }>): ChatContent {
	switch (body.type) {
		case 'text':
			return { kind: 'text', body: body.text.body };
		case 'image':
			return mediaContent('image', body.image);
		case 'video':
			return mediaContent('video', body.video);
		case 'audio':
			return mediaContent('audio', body.audio);
		case 'document':
			return mediaContent('document', body.document);
		case 'sticker':
			return mediaContent('sticker', body.sticker);
		case 'location': {
			const { latitude, longitude, name, address } = body.location;
			return {
				kind: 'location',
				latitude,
				longitude,
				...(name === undefined ? {} : { name }),
				...(address === undefined ? {} : { address }),
			};
		}
		case 'contacts':
			return { kind: 'contacts', people: body.contacts.map(contactCard) };
		case 'reaction':
			return { kind: 'reaction', messageId: body.reaction.message_id, emoji: body.reaction.emoji };
		case 'pin':
			return { kind: 'other', type: 'pin', label: 'A message was pinned or unpinned' };
		case 'interactive':
			return cardOf(body.interactive);
		default:
			return assertNever(body, 'A send body');
	}
}

/** Every uploaded file a message of the business refers to. */
export function mediaIdsOf(body: SendBody): readonly string[] {
	const ids: string[] = [];
	JSON.stringify(body, (key, value: unknown) => {
		if (['image', 'video', 'gif', 'audio', 'document', 'sticker'].includes(key) && isSource(value))
			ids.push(value.id);
		return value;
	});
	return ids;
}

const isSource = (value: unknown): value is { readonly id: string } =>
	typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
