import { permissionInbound } from '../calls/permissionInbound';
import type { MediaFile } from '../world/MediaStore';
import { mediaPath } from './mediaContent';
import { actionsOf, type ChatMessage } from './ChatMessage';
import type { ListRow } from './ChatContent';
import type { Inbound } from './fromCustomer';

export const textInbound = (body: string, replyTo?: string): Inbound => ({
	content: { kind: 'text', body },
	wire: { type: 'text', text: { body } },
	...(replyTo === undefined ? {} : { replyTo }),
});

export function mediaInbound(file: MediaFile, caption?: string): Inbound {
	const media = kindOf(file.mimeType);
	const captioned = caption === undefined || media === 'audio' ? {} : { caption };
	const named =
		file.fileName === undefined || media !== 'document' ? {} : { filename: file.fileName };
	return {
		content: {
			kind: 'media',
			media,
			url: mediaPath(file.id),
			...captioned,
			...(file.fileName === undefined ? {} : { fileName: file.fileName }),
		},
		wire: {
			type: media,
			[media]: {
				id: file.id,
				mime_type: file.mimeType,
				sha256: file.sha256,
				...captioned,
				...named,
			},
		},
	};
}

function kindOf(mimeType: string): 'image' | 'video' | 'audio' | 'document' {
	const [family] = mimeType.split('/');
	return family === 'image' || family === 'video' || family === 'audio' ? family : 'document';
}

export const locationInbound = (
	place: { readonly latitude: number; readonly longitude: number; readonly name?: string },
	replyTo?: string,
): Inbound => ({
	content: { kind: 'location', ...place },
	wire: { type: 'location', location: { ...place } },
	...(replyTo === undefined ? {} : { replyTo }),
});

export const reactionInbound = (messageId: string, emoji: string): Inbound => ({
	content: { kind: 'reaction', messageId, emoji },
	wire: {
		type: 'reaction',
		reaction: { message_id: messageId, ...(emoji === '' ? {} : { emoji }) },
	},
});

/** Presses a reply button by title or id; undefined when this message has no such button. */
export function tapInbound(message: ChatMessage, button: string): Inbound | undefined {
	for (const action of actionsOf(message)) {
		if (action.kind === 'callPermission' && action.title === button) {
			return permissionInbound(action.status, message.id);
		}
		if (action.kind === 'reply' && [action.title, action.id].includes(button)) {
			const reply = { id: action.id, title: action.title };
			return {
				content: { kind: 'text', body: action.title },
				wire: { type: 'interactive', interactive: { type: 'button_reply', button_reply: reply } },
				replyTo: message.id,
			};
		}
		if (action.kind === 'quickReply' && [action.title, action.payload].includes(button)) {
			return {
				content: { kind: 'text', body: action.title },
				wire: { type: 'button', button: { payload: action.payload, text: action.title } },
				replyTo: message.id,
			};
		}
	}
	return undefined;
}

/** Chooses a row of a list by title or id; undefined when this message has no such row. */
export function chooseInbound(message: ChatMessage, wanted: string): Inbound | undefined {
	const row = rowsOf(message).find((one) => [one.title, one.id].includes(wanted));
	if (row === undefined) return undefined;
	return {
		content: { kind: 'text', body: row.title },
		wire: { type: 'interactive', interactive: { type: 'list_reply', list_reply: { ...row } } },
		replyTo: message.id,
	};
}

/** Every row of a message's list. */
export const rowsOf = (message: ChatMessage): readonly ListRow[] =>
	actionsOf(message).flatMap((action) =>
		action.kind === 'list' ? action.sections.flatMap((section) => section.rows) : [],
	);
