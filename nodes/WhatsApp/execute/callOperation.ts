import { operations } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import {
	buildRequest,
	contentBody,
	type Operation,
	type RequestBody,
} from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { graphCall, type GraphCall } from '../graphCall';
import { formOf } from '../operationOf';
import { answerEntries, nextCursor } from './answerEntries';
import type { Call } from './Call';

/** Any operation that is one call of the catalogue. A listing gives one object per entry, page after page. */
export async function callOperation(call: Call): Promise<readonly JsonObject[]> {
	const { access, form } = call;
	const reading = graphCall(call.parameters, access);
	if (!reading.ok) return call.refuse(reading.problems);
	const id = reading.call.operation;
	const row: Operation = operations[id];
	const description = formOf(id);
	const limit = form.flag('returnAll') ? Infinity : (form.number('limit') ?? 50);
	const answers =
		row.paging === undefined
			? [await request(call, row, reading.call, {})]
			: await pages(call, row, reading.call, limit);
	const entries = answers.flatMap((answer) => answerEntries(row, description, answer));
	const wanted = row.paging === undefined ? entries : entries.slice(0, limit);
	const simplify = form.flag('simplify', true) ? description?.simplify : undefined;
	return simplify === undefined ? wanted : wanted.map(simplify);
}

/** Most of Meta's pages hold 100 at most. */
const usualPageSize = 100;

async function pages(
	call: Call,
	row: Operation,
	graph: GraphCall,
	limit: number,
): Promise<readonly JsonObject[]> {
	const { pageSize = usualPageSize } = row;
	const found: JsonObject[] = [];
	let entries = 0;
	let after = '';
	do {
		const size = String(Math.min(pageSize, limit - entries));
		const page = await request(call, row, graph, { limit: size, after });
		found.push(page);
		entries += answerEntries(row, formOf(graph.operation), page).length;
		const next = nextCursor(page);
		if (next === after) break;
		after = next;
	} while (after !== '' && entries < limit);
	return found;
}

async function request(
	call: Call,
	row: Operation,
	graph: GraphCall,
	page: Readonly<Record<string, string>>,
): Promise<JsonObject> {
	const built = buildRequest(
		{ ...row, query: row.query ?? [] },
		{ params: graph.path, query: { ...graph.query, ...page }, body: bodyOf(row, graph) },
		call.access.target,
	);
	const { isPartial } = formOf(graph.operation) ?? {};
	return await callGraph(call.context, built, call.itemIndex, isPartial);
}

function bodyOf(row: Operation, { body, upload }: GraphCall): RequestBody {
	if (upload !== undefined) return { kind: 'multipart', ...upload };
	return body === null ? { kind: 'none' } : contentBody(row, body);
}
