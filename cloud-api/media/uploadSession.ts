import { form, range, requiredText, type Result, result } from '../limits';

/** A file as an upload session is told of it. */
export interface AnnouncedFile {
	readonly name: string;
	/** In bytes. */
	readonly length: number;
	readonly mimeType: string;
}

/** The query that opens a session. */
export interface AnnouncedFileQuery {
	readonly file_name: string;
	readonly file_length: string;
	readonly file_type: string;
}

const types = ['application/pdf', 'image/jpeg', 'image/jpg', 'image/png', 'video/mp4'] as const;

/** @see https://developers.facebook.com/docs/graph-api/guides/upload */
export const announcedFile = (file: AnnouncedFile): Result<AnnouncedFileQuery> =>
	result(
		{ file_name: file.name, file_length: String(file.length), file_type: file.mimeType },
		requiredText('file_name', file.name),
		range('file_length', file.length, 1, 100 * 1024 * 1024),
		requiredText('file_type', file.mimeType),
		form(
			'file_type',
			file.mimeType,
			new RegExp(`^(${types.join('|')})$`),
			`one of ${types.join(', ')}`,
		),
	);

/** The two halves of a session's id, `upload:…?sig=…`: one belongs in the path, the other in the query. */
export function uploadSession(id: string): { readonly id: string; readonly sig: string } {
	const [path = '', query = ''] = id.split('?');
	return { id: path, sig: new URLSearchParams(query).get('sig') ?? '' };
}
