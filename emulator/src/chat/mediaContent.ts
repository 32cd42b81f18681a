import type { MediaContent, MediaKind } from './ChatContent';

interface FileSource {
	readonly id?: string | undefined;
	readonly link?: string | undefined;
}

/** Where the phone page fetches a file of ours. */
export const mediaPath = (id: string): string => `/emulator/media/${id}`;

/** A file as a bubble shows it, by id or by link. */
export const mediaContent = (
	media: MediaKind,
	file: FileSource & {
		readonly caption?: string | undefined;
		readonly filename?: string | undefined;
		readonly voice?: boolean | undefined;
	},
): MediaContent => ({
	kind: 'media',
	media,
	url: file.link ?? mediaPath(file.id ?? ''),
	...(file.caption === undefined ? {} : { caption: file.caption }),
	...(file.filename === undefined ? {} : { fileName: file.filename }),
	...(file.voice === undefined ? {} : { voice: file.voice }),
});
