import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import type { Operation } from '../../../cloud-api/operation';
import type { OperationForm } from '../forms/OperationForm';

/** The objects an answer is about: a page's entries, what was deleted, or the answer itself. */
export function answerEntries(
	row: Operation,
	form: OperationForm | undefined,
	answer: JsonObject,
): readonly JsonObject[] {
	if (form?.entries !== undefined) return form.entries(answer);
	if (row.paging !== undefined) {
		const data = answer['data'];
		return Array.isArray(data) ? data.filter(isJsonObject) : [];
	}
	// n8n's own word for it, so that what comes after a deletion looks alike whatever was deleted.
	const isDone = row.method === 'DELETE' && answer['success'] === true;
	return [isDone ? { deleted: true } : answer];
}

/** The cursor of the next page; `''` on the last one, which has cursors but no `next`. */
export function nextCursor({ paging }: JsonObject): string {
	if (!isJsonObject(paging) || paging['next'] === undefined) return '';
	const cursors = paging['cursors'];
	const after = isJsonObject(cursors) ? cursors['after'] : undefined;
	return typeof after === 'string' ? after : '';
}
