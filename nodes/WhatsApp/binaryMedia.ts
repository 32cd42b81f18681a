import { isJsonObject, type JsonObject, type JsonValue } from '../../cloud-api/json';
import type { MediaKind } from '../../cloud-api/messages/mediaFile';

/** Stands before the name of a binary field of the item where the ID of an upload is expected. */
const prefix = 'binary:';

/** The media ID that stands for a file not uploaded yet. */
export const binaryMediaId = (field: string): string => `${prefix}${field}`;

/** A file of the item that a body carries, and what it is carried as. */
export interface BinaryMedia {
	readonly field: string;
	readonly kind: MediaKind;
	readonly voice: boolean;
}

const mediaMembers: ReadonlySet<string> = new Set<MediaKind>([
	'audio',
	'document',
	'gif',
	'image',
	'sticker',
	'video',
]);

/** The files of the item that have to be uploaded before the body can be sent; each field once per kind. */
export function binaryMediaOf(body: JsonValue): readonly BinaryMedia[] {
	const found = new Map<string, BinaryMedia>();
	visit(body, (kind, media) => {
		const field = fieldOf(media);
		if (field === undefined) return;
		const voice = media['voice'] === true;
		found.set(`${kind} ${field}`, { field, kind, voice });
	});
	return [...found.values()];
}

/** The body with the IDs of the uploads, by the name of their binary field, in place of the fields. */
export function withUploads(body: JsonObject, ids: ReadonlyMap<string, string>): JsonObject {
	return replaced(body, ids) as JsonObject;
}

function visit(value: JsonValue, take: (kind: MediaKind, media: JsonObject) => void): void {
	if (Array.isArray(value)) {
		for (const entry of value as readonly JsonValue[]) visit(entry, take);
		return;
	}
	if (!isJsonObject(value)) return;
	for (const name of Object.keys(value)) {
		const member = value[name] ?? null;
		if (isMediaKind(name) && isJsonObject(member)) take(name, member);
		visit(member, take);
	}
}

function replaced(value: JsonValue, ids: ReadonlyMap<string, string>): JsonValue {
	if (Array.isArray(value)) {
		return (value as readonly JsonValue[]).map((entry) => replaced(entry, ids));
	}
	if (!isJsonObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]): readonly [string, JsonValue] => {
			if (!isMediaKind(name) || !isJsonObject(member)) return [name, replaced(member, ids)];
			const id = ids.get(fieldOf(member) ?? '');
			return [name, id === undefined ? replaced(member, ids) : { ...member, id }];
		}),
	);
}

const isMediaKind = (name: string): name is MediaKind => mediaMembers.has(name);

function fieldOf(media: JsonObject): string | undefined {
	const id = media['id'];
	return typeof id === 'string' && id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
}
