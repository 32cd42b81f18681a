import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { Form } from '../../form/Form';
import { nextCursor } from '../execute/answerEntries';

/** The entries of a page that contain the filter's text, and the way to the next page. */
export function choicesOf(
	page: JsonObject,
	filter: string | undefined,
	choice: (entry: Form) => INodeListSearchItems,
): INodeListSearchResult {
	const data = page['data'];
	const wanted = (filter ?? '').toLowerCase();
	const results = (Array.isArray(data) ? data : [])
		.filter(isJsonObject)
		.map((entry) => choice(new Form(entry)))
		.filter(({ name }) => name.toLowerCase().includes(wanted));
	const after = nextCursor(page);
	return after === '' ? { results } : { results, paginationToken: after };
}
