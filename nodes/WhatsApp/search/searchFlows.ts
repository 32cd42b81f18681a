import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import { buildRequest } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { graphAccess } from '../../graph/graphAccess';
import { choicesOf } from './choicesOf';

/** The flows of the business account, with the status of those that are not published. */
export async function searchFlows(
	context: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { target, businessAccountId } = await graphAccess(context);
	const page = await callGraph(
		context,
		buildRequest(
			catalogue.flow.list,
			{
				params: { businessAccountId },
				query: { fields: 'id,name,status', limit: 100, after: paginationToken },
			},
			target,
		),
	);
	return choicesOf(page, filter, (flow) => {
		const status = flow.text('status');
		const name = flow.text('name');
		return {
			name: status === 'PUBLISHED' ? name : `${name} (${status.toLowerCase()})`,
			value: flow.text('id'),
		};
	});
}
