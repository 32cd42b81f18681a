import { WayfareError } from '../../../errors/WayfareError';
import type { JsonObject } from '../../../../../cloud-api/json';

/** `validate` is a route of its own beside the ids. */
const usable = /^(?!validate$)[A-Za-z0-9_-]{1,64}$/;

/** The id a document is saved under: the one asked for, else n8n's own, else made of its name. */
export function journeyId(document: JsonObject, wanted: string | undefined): string {
	const id = wanted ?? ownId(document) ?? slug(document['name']);
	if (!usable.test(id))
		throw new WayfareError('journey.id', `The id “${id.slice(0, 80)}” is not usable`);
	return id;
}

function ownId(document: JsonObject): string | undefined {
	const id = document['id'];
	return typeof id === 'string' && id !== '' ? id : undefined;
}

function slug(name: unknown): string {
	const words = typeof name === 'string' ? name.normalize('NFKD').toLowerCase() : '';
	return words
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 64);
}
