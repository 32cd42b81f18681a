import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { buildRequest } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { graphAccess } from '../../graph/graphAccess';
import { nextCursor } from '../execute/answerEntries';

/** The templates of the account, approved ones first; the value is `name|language`, which a send needs. */
export const searchTemplates = async (
	context: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> =>
	await search(context, filter, paginationToken, ({ name, language }) => `${name}|${language}`);

/** The same list with ids, which all that is done to a template needs. */
export const searchTemplateIds = async (
	context: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> => await search(context, filter, paginationToken, ({ id }) => id);

interface Found {
	readonly id: string;
	readonly name: string;
	readonly language: string;
	readonly status: string;
}

async function search(
	context: ILoadOptionsFunctions,
	filter: string | undefined,
	after: string | undefined,
	valueOf: (template: Found) => string,
): Promise<INodeListSearchResult> {
	const { target, businessAccountId } = await graphAccess(context);
	const page = await callGraph(
		context,
		buildRequest(
			catalogue.template.list,
			{
				params: { businessAccountId },
				query: { fields: 'id,name,language,status', name: filter, limit: 100, after },
			},
			target,
		),
	);
	const data = page['data'];
	const results = (Array.isArray(data) ? data : [])
		.filter(isJsonObject)
		.map(found)
		.toSorted((one, other) => rank(one) - rank(other))
		.map((template) => ({ name: title(template), value: valueOf(template) }));
	const next = nextCursor(page);
	return next === '' ? { results } : { results, paginationToken: next };
}

const found = (node: JsonObject): Found => ({
	id: String(node['id'] ?? ''),
	name: String(node['name'] ?? ''),
	language: String(node['language'] ?? ''),
	status: String(node['status'] ?? '').toUpperCase(),
});

/** Sorting keeps Meta's order among equals. */
const rank = ({ status }: Found): number => (status === 'APPROVED' ? 0 : 1);

/** `order_update (en)`; the status only when it cannot be sent. */
const title = ({ name, language, status }: Found): string =>
	status === 'APPROVED'
		? `${name} (${language})`
		: `${name} (${language}), ${status.toLowerCase().replaceAll('_', ' ')}`;
