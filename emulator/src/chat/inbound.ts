import { permissionInbound } from '../calls/permissionInbound';
import type { MediaFile } from '../world/MediaStore';
import { mediaPath } from './mediaContent';
import { actionsOf, type ChatMessage } from './ChatMessage';
import type { ListRow } from './ChatContent';
import type { Inbound } from './fromCustomer';

/** The ad or post a chat begins with, in Meta's words. */
export interface AdReferral {
	readonly source_url: string;
	readonly source_type: 'ad' | 'post';
	readonly source_id: string;
	readonly headline: string;
	readonly body: string;
	readonly media_type: 'image';
	readonly image_url: string;
	/** What conversions are reported with; ads in Status have none. */
	readonly ctwa_clid?: string;
}

export const textInbound = (
	body: string,
	{ replyTo, referral, referredProduct }: TextOptions = {},
): Inbound => ({
	content: {
		kind: 'text',
		body,
		...(referral === undefined ? {} : { ad: { headline: referral.headline, body: referral.body } }),
	},
	wire: {
		type: 'text',
		text: { body },
		...(referral === undefined ? {} : { referral: { ...referral } }),
	},
	...(replyTo === undefined ? {} : { replyTo }),
	...(referredProduct === undefined ? {} : { referredProduct }),
});

interface TextOptions extends Pick<Inbound, 'replyTo' | 'referredProduct'> {
	readonly referral?: AdReferral;
}

interface MediaOptions {
	readonly caption?: string | undefined;
	/** A voice note, a sticker, or any file as it is; else its type decides. */
	readonly as?: 'voice' | 'sticker' | 'document' | undefined;
	readonly replyTo?: string | undefined;
}

/** A file of a customer. @throws Error for a sticker that is no WebP picture, or a voice note without sound. */
export function mediaInbound(
	file: MediaFile,
	{ caption, as, replyTo }: MediaOptions = {},
): Inbound {
	const media = as === 'voice' ? 'audio' : (as ?? kindOf(file.mimeType));
	if (as === 'sticker' && file.mimeType !== 'image/webp') {
		throw new Error(`A sticker is a WebP picture, not ${file.mimeType}.`);
	}
	if (as === 'voice' && kindOf(file.mimeType) !== 'audio') {
		throw new Error(`A voice note is a sound, not ${file.mimeType}.`);
	}
	const captioned =
		caption === undefined || media === 'audio' || media === 'sticker' ? {} : { caption };
	const named =
		file.fileName === undefined || media !== 'document' ? {} : { filename: file.fileName };
	return {
		content: {
			kind: 'media',
			media,
			url: mediaPath(file.id),
			...captioned,
			...(file.fileName === undefined ? {} : { fileName: file.fileName }),
			...(as === 'voice' ? { voice: true } : {}),
		},
		wire: {
			type: media,
			[media]: {
				id: file.id,
				mime_type: file.mimeType,
				// Base64 here, hex in `GET /{media}`: the examples of Meta's OpenAPI document.
				sha256: Buffer.from(file.sha256, 'hex').toString('base64'),
				...(media === 'audio' ? { voice: as === 'voice' } : {}),
				...(media === 'sticker' ? { animated: file.data.includes('ANIM') } : {}),
				...captioned,
				...named,
			},
		},
		...(replyTo === undefined ? {} : { replyTo }),
	};
}

function kindOf(mimeType: string): 'image' | 'video' | 'audio' | 'document' {
	const [family] = mimeType.split('/');
	return family === 'image' || family === 'video' || family === 'audio' ? family : 'document';
}

export const locationInbound = (
	place: {
		readonly latitude: number;
		readonly longitude: number;
		readonly name?: string;
		readonly address?: string;
	},
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

/** A message as far as its buttons go. */
type Pressable = Pick<ChatMessage, 'id' | 'content'>;

/** Presses a reply button by title or id; undefined when this message has no such button. */
export function tapInbound(message: Pressable, button: string): Inbound | undefined {
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
