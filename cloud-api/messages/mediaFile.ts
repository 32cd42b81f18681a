import { type Found, must } from '../limits';

/** The kinds of file a message can carry; a header's GIF is an MP4 of its own size. */
export type MediaKind = 'audio' | 'document' | 'gif' | 'image' | 'sticker' | 'video';

/** What is known of a file before it is uploaded. */
export interface MediaFile {
	readonly mimeType: string;
	/** In bytes. */
	readonly size: number;
	/** Of a sticker: an animated one may be larger. */
	readonly animated?: boolean | undefined;
	/** Of a sound: a voice note takes one format only. */
	readonly voice?: boolean | undefined;
}

interface FileRule {
	readonly types: readonly string[];
	readonly maxBytes: number;
}

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types */
const rules: Readonly<Record<MediaKind, FileRule>> = {
	audio: {
		types: ['audio/aac', 'audio/amr', 'audio/mp4', 'audio/mpeg', 'audio/ogg', 'audio/opus'],
		maxBytes: 16 * megabyte,
	},
	// Meta's page lists office formats and text, but other types pass in practice: Meta decides.
	document: { types: [], maxBytes: 100 * megabyte },
	gif: { types: ['video/mp4'], maxBytes: 3.5 * megabyte },
	image: { types: ['image/jpeg', 'image/png'], maxBytes: 5 * megabyte },
	sticker: { types: ['image/webp'], maxBytes: 500 * kilobyte },
	video: { types: ['video/3gpp', 'video/mp4'], maxBytes: 16 * megabyte },
};

/** Type and size of a file against Meta's limits for its kind, so that nothing is uploaded in vain. */
export function mediaFileLimits(kind: MediaKind, field: string, file: MediaFile): Found {
	const { types, maxBytes } = ruleOf(kind, file);
	const type = (file.mimeType.split(';')[0] ?? '').trim().toLowerCase();
	return [
		...must(
			types.length === 0 || types.includes(type),
			`${field} (${nameOf(kind, file)})`,
			`a file of type ${types.join(', ')}`,
			type || 'no type',
		),
		...must(file.size > 0, field, 'a file with something in it', 'an empty one'),
		...must(
			file.size <= maxBytes,
			`${field} (${nameOf(kind, file)})`,
			`at most ${sizeText(maxBytes)}`,
			sizeText(file.size),
		),
	];
}

/** The kind a file is taken for when nothing but its type says so: what is no picture, sound or video is a document. */
export function mediaKindOf(mimeType: string): MediaKind {
	const type = (mimeType.split(';')[0] ?? '').trim().toLowerCase();
	const kinds: readonly MediaKind[] = ['audio', 'image', 'sticker', 'video'];
	return kinds.find((kind) => rules[kind].types.includes(type)) ?? 'document';
}

/** Whether a WebP has more than one frame, by the flag in its extended header (RFC 9649, 2.7). */
export const isAnimatedWebp = (data: Uint8Array): boolean =>
	String.fromCharCode(...data.subarray(12, 16)) === 'VP8X' && ((data[20] ?? 0) & 0x02) !== 0;

function ruleOf(kind: MediaKind, { animated, voice }: MediaFile): FileRule {
	if (kind === 'sticker' && animated === false)
		return { ...rules.sticker, maxBytes: 100 * kilobyte };
	if (kind === 'audio' && voice) return { ...rules.audio, types: ['audio/ogg', 'audio/opus'] };
	return rules[kind];
}

const nameOf = (kind: MediaKind, { animated, voice }: MediaFile): string => {
	if (kind === 'sticker') return animated ? 'animated sticker' : 'sticker';
	return kind === 'audio' && voice ? 'voice note' : kind;
};

function sizeText(bytes: number): string {
	const [amount, unit] = bytes < megabyte ? [bytes / kilobyte, 'KB'] : [bytes / megabyte, 'MB'];
	// Rounded up, so that one byte too many never reads as exactly the limit.
	return `${Math.ceil(amount * 100) / 100} ${unit}`;
}
