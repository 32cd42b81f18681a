import { type JsonObject, present } from '../json';
import { type Found, must, webUrl } from '../limits';

/** A file by the id of an upload, or by a public http(s) URL that Meta fetches (and caches for 10 minutes). */
export type MediaSource =
	| { readonly id: string; readonly link?: undefined }
	| { readonly link: string; readonly id?: undefined };

/** The longest caption of an image, video or document. */
export const captionMax = 1024;

/** The wire form of a file, with whatever else its kind carries. */
export const mediaObject = (
	source: MediaSource,
	extra: { readonly [key: string]: string | boolean | undefined } = {},
): JsonObject => present({ id: source.id, link: source.link, ...extra });

/** Exactly one of id and link, and a link Meta could fetch. */
export const mediaLimits = (field: string, source: MediaSource): Found => {
	const given = [source.id, source.link].filter((value) => value !== undefined && value !== '');
	return [
		...must(given.length === 1, field, 'either an id or a link', given.length),
		...webUrl(`${field}.link`, source.link),
	];
};
