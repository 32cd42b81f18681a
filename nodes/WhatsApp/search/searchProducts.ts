import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import { buildRequest } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { graphAccess } from '../../graph/graphAccess';
import { choicesOf } from './choicesOf';

/** The products of the catalog chosen in the same form, by the ids of the shop. Meta does the searching. */
export async function searchProducts(
	context: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const chosen: unknown = context.getCurrentNodeParameter('catalogId', { extractValue: true });
	const catalogId = typeof chosen === 'string' ? chosen.trim() : '';
	// Until a catalog is chosen there is nothing to choose from.
	if (catalogId === '') return { results: [] };
	const { target } = await graphAccess(context);
	const page = await callGraph(
		context,
		buildRequest(
			catalogue.catalog.listProducts,
			{
				params: { catalogId },
				query: {
					fields: 'id,retailer_id,name,price',
					limit: 100,
					after: paginationToken,
					filter:
						filter === undefined || filter === ''
							? undefined
							: JSON.stringify({
									or: [{ name: { i_contains: filter } }, { retailer_id: { i_contains: filter } }],
								}),
				},
			},
			target,
		),
	);
	return choicesOf(page, undefined, (product) => ({
		name: [product.text('name'), product.text('price')].filter((part) => part !== '').join(', '),
		value: product.text('retailer_id'),
	}));
}
