import { operations } from '../../../cloud-api/catalogue';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { buildRequest, type Operation } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { graphCall, type GraphCall } from '../graphCall';
import type { Call } from './Call';

/** Any operation that is one call of the catalogue. A listing gives one object per entry, page after page. */
export async function callOperation(call: Call): Promise<readonly JsonObject[]> {
	const { access, form } = call;
	const reading = graphCall(call.parameters, {
		phoneNumberId: access.phoneNumberId,
		businessAccountId: access.businessAccountId,
	});
	if (!reading.ok) return call.refuse(reading.problems);
	const row: Operation = operations[reading.call.operation];
	if (row.paging === undefined) return [await request(call, row, reading.call, {})];
	const limit = form.flag('returnAll') ? Infinity : (form.number('limit') ?? 50);
	return await pages(call, row, reading.call, limit);
}

/** Meta's pages hold 100 at most. */
const pageSize = 100;

async function pages(
	call: Call,
	row: Operation,
	graph: GraphCall,
	limit: number,
): Promise<readonly JsonObject[]> {
	const found: JsonObject[] = [];
	let after = '';
	do {
		const size = String(Math.min(pageSize, limit - found.length));
		const page = await request(call, row, graph, { limit: size, after });
		found.push(...entriesOf(page));
		const next = nextCursor(page);
		if (next === after) break;
		after = next;
	} while (after !== '' && found.length < limit);
	return found.slice(0, limit);
}

const entriesOf = (page: JsonObject): readonly JsonObject[] => {
	const data = page['data'];
	return Array.isArray(data) ? data.filter(isJsonObject) : [];
};

/** The cursor of the next page; `''` on the last one, which has cursors but no `next`. */
function nextCursor({ paging }: JsonObject): string {
	if (!isJsonObject(paging) || paging['next'] === undefined) return '';
	const cursors = paging['cursors'];
	const after = isJsonObject(cursors) ? cursors['after'] : undefined;
	return typeof after === 'string' ? after : '';
}

async function request(
	call: Call,
	row: Operation,
	graph: GraphCall,
	page: Readonly<Record<string, string>>,
): Promise<JsonObject> {
	const built = buildRequest(
		{ ...row, query: row.query ?? [] },
		{
			params: graph.path,
			query: { ...graph.query, ...page },
			...(graph.body === null ? {} : { body: { kind: 'json', json: graph.body } }),
		},
		call.access.target,
	);
	return await callGraph(call.context, built, call.itemIndex);
}
