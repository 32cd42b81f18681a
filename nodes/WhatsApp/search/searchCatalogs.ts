import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import { buildRequest } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { graphAccess } from '../../graph/graphAccess';
import { choicesOf } from './choicesOf';

/** The catalogs linked to the business account. */
export async function searchCatalogs(
	context: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { target, businessAccountId } = await graphAccess(context);
	const page = await callGraph(
		context,
		buildRequest(
			catalogue.catalog.list,
			{
				params: { businessAccountId },
				query: { fields: 'id,name', limit: 100, after: paginationToken },
			},
			target,
		),
	);
	return choicesOf(page, filter, (catalog) => ({
		name: catalog.text('name') || catalog.text('id'),
		value: catalog.text('id'),
	}));
}
